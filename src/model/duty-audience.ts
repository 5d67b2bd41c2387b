import type { DutyData } from '#schemas'
import { narrowerOf, sectionAudience } from './audience.ts'
import type { Edition } from './edition.ts'
import type { Duty } from './section.ts'

/** Who may read a duty: its mark or that of its section, whichever is the narrower. */
export function dutyAudience({ config, sections }: Edition, duty: Pick<Duty, 'section'> & Pick<DutyData, 'audience'>): string | undefined {
  const section = sections.get(duty.section)
  const outer = section && sectionAudience(section)
  return duty.audience === undefined ? outer : narrowerOf(config, outer, duty.audience)
}
