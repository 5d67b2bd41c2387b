import { hasNewDuties } from '../../model/section-change.ts'
import type { Rule } from '../rule.ts'

export const nm422: Rule = {
  code: 'NM422',
  title: 'A section that changed and does not say how',
  severity: 'warning',
  why: 'readers who know the edition before would have to compare every word to find out what is new for them',
  example: {
    wrong: '# a paragraph was rewritten since edition 1.0\nid: joining.rules\ntitle: Rules of the house',
    right: 'id: joining.rules\ntitle: Rules of the house\nchangeNote: Books can be renewed once.',
  },
  reads: ['duties', 'body', 'title', 'changeNote', 'lineage'],
  check: {
    on: 'history',
    *find({ before, changes }) {
      if (before === undefined) return
      for (const change of changes.values()) {
        const { section, was, hasNewWords } = change
        const newDuties = hasNewDuties(change)
        if (was === undefined || section.data.changeNote !== undefined || !(hasNewWords || newDuties)) continue
        const what = hasNewWords && newDuties ? 'text and duties' : newDuties ? 'duties' : 'text'
        yield {
          message: `section \`${section.id}\` changed since edition ${before.number} and has no change note`,
          place: section.document.at(['id']),
          label: `its ${what} changed`,
          help: 'add `changeNote:` with one or two sentences that say what is new for the reader',
          about: [section.id],
        }
      }
    },
  },
}
