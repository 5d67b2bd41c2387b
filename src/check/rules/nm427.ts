import { hasNewDuties } from '../../model/section-change.ts'
import { lineFix } from '../line-fix.ts'
import type { Rule } from '../rule.ts'

export const nm427: Rule = {
  code: 'NM427',
  title: 'A change note on a section that did not change',
  severity: 'warning',
  why: 'a note that was left from the edition before tells readers of a change that is not one',
  example: {
    wrong: '# the text is that of edition 2.0, and so is the note\nchangeNote: Books can be renewed once.',
    right: '# without the note, until the text changes again',
  },
  reads: ['duties', 'body', 'changeNote', 'lineage', 'changes'],
  check: {
    on: 'history',
    *find({ draft, before, changes }) {
      if (before === undefined) return
      const named = new Set((draft.data.changes ?? []).flatMap(({ sections }) => sections))
      for (const section of draft.sections.values()) {
        const { document, data, id } = section
        if (data.changeNote === undefined || named.has(id)) continue
        const change = changes.get(id)
        if (change !== undefined && (change.was === undefined || change.was !== id || change.hasNewWords || hasNewDuties(change))) continue
        yield {
          message: `section \`${id}\` has a change note, and is as in edition ${before.number}`,
          place: document.at(['changeNote'], 'key'),
          label: 'nothing changed since',
          help: `take the line out, or list the section under \`changes\` in edition.yaml if something else about it is new`,
          fix: lineFix(document, 'changeNote'),
          about: [id],
        }
      }
    },
  },
}
