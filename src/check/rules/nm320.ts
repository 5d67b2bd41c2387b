import type { RegisterRecord } from '#schemas'
import { type Edition, liveRecords } from '../../model/edition.ts'
import { recommendationHistory } from '../../model/recommendation-history.ts'
import type { Rule } from '../rule.ts'

/** A recommendation that stands thus asks nothing of this manual. */
const NOT_ASKED: ReadonlySet<string> = new Set(['not-accepted', 'under-consideration', 'superseded', 'out-of-scope'])

export const nm320: Rule = {
  code: 'NM320',
  title: 'A recommendation that nothing answers',
  severity: 'error',
  why: 'those who made it could not see what was done, and it would be made again after the next failure',
  example: { wrong: 'REC-1:\n  answeredBy: []', right: 'REC-1:\n  answeredBy: [training]' },
  reads: ['duties', 'recommendations', 'answeredBy', 'history', 'status', 'standing'],
  check: {
    on: 'edition',
    *find(edition) {
      const answered = new Set([...edition.duties.values()].flatMap((duty) => duty.recommendations ?? []))
      for (const { id, title, name, isAsked, answeredBy } of asked(edition)) {
        if (!isAsked || answeredBy.length > 0 || answered.has(id)) continue
        const { document } = edition.registers[name]
        yield {
          message: `nothing answers \`${id}\` (${title})`,
          place: document.at([id, 'answeredBy']),
          label: 'no section and no duty',
          help: `name the chapters or sections that answer it, or add \`${id}\` to \`recommendations\` of a duty`,
          about: [id],
        }
      }
    },
  },
}

function asked(edition: Edition) {
  const { recommendations, themes } = edition.registers
  return [
    ...liveRecords(edition, recommendations).map((record) => ({
      ...record,
      name: 'recommendations' as const,
      isAsked: standsAsAsked(record, edition.data.lawAsAt),
    })),
    ...liveRecords(edition, themes).map((record) => ({ ...record, name: 'themes' as const, isAsked: record.standing === 'tracked' })),
  ]
}

/** Whether a recommendation was made and its last step leaves it standing. */
function standsAsAsked(record: RegisterRecord['recommendations'], day: string): boolean {
  const last = recommendationHistory(record, day).at(-1)
  return last !== undefined && !NOT_ASKED.has(last.status)
}
