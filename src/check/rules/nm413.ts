import type { History, HistoryStep } from '../../model/history.ts'
import type { LineageEntry } from '../../model/lineage.ts'
import { suggest } from '../../model/suggest.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm413: Rule = {
  code: 'NM413',
  title: 'The lineage names an id that is not there',
  severity: 'error',
  why: 'a reader who looks an old id up would be sent to nothing, and the id that was meant stays unexplained',
  example: {
    wrong: "- { in: '2.0', kind: moved, what: section, from: [joining.rule], to: [joining.house] }\n# edition 1.0 has joining.rules",
    right: "- { in: '2.0', kind: moved, what: section, from: [joining.rules], to: [joining.house] }",
  },
  reads: ['lineage', 'id', 'duties', 'body'],
  check: {
    on: 'history',
    *find(history) {
      for (const entry of history.manual.lineage.entries) {
        const index = history.steps.findIndex(({ number }) => number === entry.in)
        const [before, step] = [history.steps[index - 1], history.steps[index]]
        if (before === undefined || step === undefined) continue
        yield* unknown(history, entry, 'from', before)
        yield* unknown(history, entry, 'to', step)
        const roles = history.draft.registers.roles.records
        if (entry.authority !== undefined && !roles.has(entry.authority)) {
          yield {
            message: `there is no post \`${entry.authority}\``,
            place: history.manual.lineage.document.at([entry.index, 'authority']),
            label: 'no role has this id',
            help: helpOf(entry.authority, [...roles.keys()]),
            about: [entry.authority],
          }
        }
      }
    },
  },
}

function* unknown({ manual }: History, entry: LineageEntry, field: 'from' | 'to', { number, ids }: HistoryStep): Iterable<RuleProblem> {
  // What takes the place of something that ends can be of another kind: a duty in place of a paragraph.
  const isAny = field === 'to' && (entry.kind === 'replaced' || entry.kind === 'withdrawn')
  const known = isAny ? [ids.section, ids.block, ids.duty] : [ids[entry.what]]
  for (const [index, id] of (entry[field] ?? []).entries()) {
    if (known.some((map) => map.has(id))) continue
    yield {
      message: `edition ${number} has no ${isAny ? 'section, block or duty' : entry.what} \`${id}\``,
      place: manual.lineage.document.at([entry.index, field, index]),
      label: field === 'from' ? `\`from\` names ids of the edition before ${entry.in}` : `\`to\` names ids of edition ${entry.in}`,
      help: helpOf(
        id,
        known.flatMap((map) => [...map.keys()]),
      ),
      about: [id],
    }
  }
}

function helpOf(id: string, candidates: readonly string[]): string {
  const near = suggest(id, candidates)
  return near === undefined ? 'correct the id, or take the entry out' : `did you mean \`${near}\`?`
}
