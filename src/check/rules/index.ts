import type { Rule } from '../rule.ts'
import { nm001 } from './nm001.ts'
import { nm002 } from './nm002.ts'
import { nm003 } from './nm003.ts'
import { nm004 } from './nm004.ts'
import { nm005 } from './nm005.ts'
import { nm006 } from './nm006.ts'
import { nm007 } from './nm007.ts'
import { nm008 } from './nm008.ts'
import { nm009 } from './nm009.ts'
import { nm010 } from './nm010.ts'
import { nm011 } from './nm011.ts'
import { nm012 } from './nm012.ts'
import { nm013 } from './nm013.ts'
import { nm014 } from './nm014.ts'
import { nm101 } from './nm101.ts'
import { nm102 } from './nm102.ts'
import { nm103 } from './nm103.ts'
import { nm104 } from './nm104.ts'
import { nm105 } from './nm105.ts'
import { nm106 } from './nm106.ts'
import { nm107 } from './nm107.ts'
import { nm108 } from './nm108.ts'
import { nm109 } from './nm109.ts'
import { nm110 } from './nm110.ts'
import { nm111 } from './nm111.ts'
import { nm112 } from './nm112.ts'
import { nm201 } from './nm201.ts'
import { nm202 } from './nm202.ts'
import { nm203 } from './nm203.ts'
import { nm204 } from './nm204.ts'
import { nm205 } from './nm205.ts'
import { nm206 } from './nm206.ts'
import { nm207 } from './nm207.ts'
import { nm208 } from './nm208.ts'
import { nm209 } from './nm209.ts'
import { nm210 } from './nm210.ts'
import { nm211 } from './nm211.ts'
import { nm212 } from './nm212.ts'
import { nm213 } from './nm213.ts'
import { nm214 } from './nm214.ts'
import { nm215 } from './nm215.ts'
import { nm216 } from './nm216.ts'
import { nm217 } from './nm217.ts'
import { nm218 } from './nm218.ts'
import { nm219 } from './nm219.ts'
import { nm230 } from './nm230.ts'
import { nm231 } from './nm231.ts'
import { nm232 } from './nm232.ts'
import { nm233 } from './nm233.ts'
import { nm301 } from './nm301.ts'
import { nm302 } from './nm302.ts'
import { nm303 } from './nm303.ts'
import { nm304 } from './nm304.ts'
import { nm305 } from './nm305.ts'
import { nm306 } from './nm306.ts'
import { nm307 } from './nm307.ts'
import { nm308 } from './nm308.ts'
import { nm309 } from './nm309.ts'
import { nm310 } from './nm310.ts'
import { nm311 } from './nm311.ts'
import { nm312 } from './nm312.ts'
import { nm313 } from './nm313.ts'
import { nm314 } from './nm314.ts'
import { nm315 } from './nm315.ts'
import { nm320 } from './nm320.ts'
import { nm321 } from './nm321.ts'
import { nm322 } from './nm322.ts'
import { nm323 } from './nm323.ts'
import { nm324 } from './nm324.ts'
import { nm325 } from './nm325.ts'
import { nm326 } from './nm326.ts'
import { nm330 } from './nm330.ts'
import { nm331 } from './nm331.ts'
import { nm332 } from './nm332.ts'
import { nm340 } from './nm340.ts'
import { nm341 } from './nm341.ts'
import { nm342 } from './nm342.ts'
import { nm350 } from './nm350.ts'
import { nm351 } from './nm351.ts'
import { nm352 } from './nm352.ts'
import { nm401 } from './nm401.ts'
import { nm402 } from './nm402.ts'
import { nm403 } from './nm403.ts'
import { nm404 } from './nm404.ts'
import { nm405 } from './nm405.ts'
import { nm406 } from './nm406.ts'
import { nm410 } from './nm410.ts'
import { nm411 } from './nm411.ts'
import { nm412 } from './nm412.ts'
import { nm413 } from './nm413.ts'
import { nm414 } from './nm414.ts'
import { nm415 } from './nm415.ts'
import { nm416 } from './nm416.ts'
import { nm420 } from './nm420.ts'
import { nm421 } from './nm421.ts'
import { nm422 } from './nm422.ts'
import { nm423 } from './nm423.ts'
import { nm424 } from './nm424.ts'
import { nm425 } from './nm425.ts'
import { nm426 } from './nm426.ts'
import { nm427 } from './nm427.ts'
import { nm501 } from './nm501.ts'
import { nm502 } from './nm502.ts'
import { nm503 } from './nm503.ts'
import { nm504 } from './nm504.ts'
import { nm505 } from './nm505.ts'
import { nm506 } from './nm506.ts'
import { nm507 } from './nm507.ts'
import { nm508 } from './nm508.ts'
import { nm509 } from './nm509.ts'
import { nm510 } from './nm510.ts'
import { nm511 } from './nm511.ts'
import { nm512 } from './nm512.ts'
import { nm513 } from './nm513.ts'
import { nm601 } from './nm601.ts'
import { nm602 } from './nm602.ts'
import { nm603 } from './nm603.ts'
import { nm604 } from './nm604.ts'
import { nm605 } from './nm605.ts'
import { nm606 } from './nm606.ts'
import { nm607 } from './nm607.ts'
import { nm608 } from './nm608.ts'
import { nm609 } from './nm609.ts'
import { nm610 } from './nm610.ts'
import { nm611 } from './nm611.ts'
import { nm612 } from './nm612.ts'
import { nm613 } from './nm613.ts'
import { nm614 } from './nm614.ts'
import { nm615 } from './nm615.ts'
import { nm616 } from './nm616.ts'
import { nm617 } from './nm617.ts'
import { nm618 } from './nm618.ts'
import { nm701 } from './nm701.ts'
import { nm702 } from './nm702.ts'
import { nm703 } from './nm703.ts'
import { nm704 } from './nm704.ts'
import { nm705 } from './nm705.ts'
import { nm706 } from './nm706.ts'
import { nm707 } from './nm707.ts'
import { nm708 } from './nm708.ts'
import { nm709 } from './nm709.ts'
import { nm710 } from './nm710.ts'
import { nm711 } from './nm711.ts'
import { nm712 } from './nm712.ts'
import { nm713 } from './nm713.ts'

/** Every check, in the order of its code. */
export const RULES: readonly Rule[] = [
  nm001,
  nm002,
  nm003,
  nm004,
  nm005,
  nm006,
  nm007,
  nm008,
  nm009,
  nm010,
  nm011,
  nm012,
  nm013,
  nm014,
  nm101,
  nm102,
  nm103,
  nm104,
  nm105,
  nm106,
  nm107,
  nm108,
  nm109,
  nm110,
  nm111,
  nm112,
  nm201,
  nm202,
  nm203,
  nm204,
  nm205,
  nm206,
  nm207,
  nm208,
  nm209,
  nm210,
  nm211,
  nm212,
  nm213,
  nm214,
  nm215,
  nm216,
  nm217,
  nm218,
  nm219,
  nm230,
  nm231,
  nm232,
  nm233,
  nm301,
  nm302,
  nm303,
  nm304,
  nm305,
  nm306,
  nm307,
  nm308,
  nm309,
  nm310,
  nm311,
  nm312,
  nm313,
  nm314,
  nm315,
  nm320,
  nm321,
  nm322,
  nm323,
  nm324,
  nm325,
  nm326,
  nm330,
  nm331,
  nm332,
  nm340,
  nm341,
  nm342,
  nm350,
  nm351,
  nm352,
  nm401,
  nm402,
  nm403,
  nm404,
  nm405,
  nm406,
  nm410,
  nm411,
  nm412,
  nm413,
  nm414,
  nm415,
  nm416,
  nm420,
  nm421,
  nm422,
  nm423,
  nm424,
  nm425,
  nm426,
  nm427,
  nm501,
  nm502,
  nm503,
  nm504,
  nm505,
  nm506,
  nm507,
  nm508,
  nm509,
  nm510,
  nm511,
  nm512,
  nm513,
  nm601,
  nm602,
  nm603,
  nm604,
  nm605,
  nm606,
  nm607,
  nm608,
  nm609,
  nm610,
  nm611,
  nm612,
  nm613,
  nm614,
  nm615,
  nm616,
  nm617,
  nm618,
  nm701,
  nm702,
  nm703,
  nm704,
  nm705,
  nm706,
  nm707,
  nm708,
  nm709,
  nm710,
  nm711,
  nm712,
  nm713,
]
