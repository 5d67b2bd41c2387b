import { LINEAGE_THINGS } from '#schemas'
import type { Edition } from '../../model/edition.ts'
import type { HistoryStep } from '../../model/history.ts'
import type { Rule } from '../rule.ts'

export const nm415: Rule = {
  code: 'NM415',
  title: 'An id that was given up is used again',
  severity: 'error',
  why: 'everything that was said of the old text under this id, in citations, comments and comparisons, would now seem to be about the new one',
  example: {
    wrong: '# edition 1.0 has [#k7f3p], edition 2.0 has not, and the draft of 3.0 says:\nA new paragraph. [#k7f3p]',
    right: 'A new paragraph. [#m2c8d]',
  },
  reads: ['id', 'duties', 'body'],
  check: {
    on: 'history',
    *find(history) {
      const { steps, draft } = history
      for (const what of LINEAGE_THINGS) {
        for (const [index, step] of steps.entries()) {
          if (index < 2) continue
          const before = (steps[index - 1] as HistoryStep).ids[what]
          for (const [id, section] of step.ids[what]) {
            const last = before.has(id) ? undefined : steps.slice(0, index - 1).findLast(({ ids }) => ids[what].has(id))
            if (last === undefined) continue
            yield {
              message: `${what} \`${id}\` of edition ${last.number} is used again in edition ${step.number}`,
              place: step.key === draft.key ? placeOf(draft, what, id, section) : history.manual.lineage.document.at([]),
              label: 'this id was given up',
              help: what === 'block' ? 'take the id out and run `manual ids`, which writes a fresh one' : 'give it an id that was never used',
              about: [id, section],
            }
          }
        }
      }
    },
  },
}

function placeOf(draft: Edition, what: (typeof LINEAGE_THINGS)[number], id: string, sectionId: string) {
  const section = draft.sections.get(sectionId) as NonNullable<ReturnType<Edition['sections']['get']>>
  if (what === 'duty') return section.document.at(['duties', section.duties.find((duty) => duty.id === id)?.index ?? 0, 'id'])
  const block = what === 'block' ? section.blocks.find((candidate) => candidate.id === id) : undefined
  return block === undefined ? section.document.at(['id']) : section.placeOf(block.node)
}
