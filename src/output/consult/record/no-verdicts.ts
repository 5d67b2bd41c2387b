import type { Verdict } from '#schemas'

/** None of any verdict, in the order of the schema: what counting begins with. */
export const noVerdicts = (): Record<Verdict, number> => ({
  accepted: 0,
  'accepted-in-part': 0,
  'not-accepted': 0,
  noted: 0,
  'out-of-scope': 0,
  referred: 0,
})
