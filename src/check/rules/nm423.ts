import { joinWords } from '../../model/wording.ts'
import { editorialVerdicts } from '../editorial-verdicts.ts'
import type { Rule } from '../rule.ts'

export const nm423: Rule = {
  code: 'NM423',
  title: 'A change that is called editorial and touches duties',
  severity: 'error',
  why: 'readers pass over editorial changes; one that alters what a post must do would go unread',
  example: { wrong: 'changeKind: editorial\n# and the duty join-card becomes a must', right: 'changeKind: substantive' },
  reads: ['duties', 'changes', 'changeKind', 'lineage'],
  check: {
    on: 'history',
    *find({ draft, before, changes }) {
      const editorial = editorialVerdicts(draft)
      for (const { section, duties, addedDuties, removedDuties } of changes.values()) {
        if (section.data.changeKind !== 'editorial') continue
        const changed = duties.filter(({ duty, hasNewMeaning }) => hasNewMeaning && !editorial.has(duty.id)).map(({ duty }) => duty.id)
        const touched = [...new Set([...changed, ...addedDuties, ...removedDuties])]
        if (touched.length === 0) continue
        const range = section.document.range(['changeKind'])
        yield {
          message: `section \`${section.id}\` calls its change editorial, and ${joinWords(touched.map((id) => `\`${id}\``))} changed`,
          place: section.document.at(['changeKind']),
          label: `not so since edition ${before?.number}`,
          help: 'write `changeKind: substantive`',
          fix: range && { file: section.document.file, ...range, text: 'substantive' },
          about: [section.id, ...touched],
        }
      }
    },
  },
}
