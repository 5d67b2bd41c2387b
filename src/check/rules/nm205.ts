import { removeListItem } from '../list-item-fix.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm205: Rule = {
  code: 'NM205',
  title: 'An exception that excepts nobody',
  severity: 'error',
  why: 'the text tells a post-holder of an exception, and there is no person it could mean',
  example: { wrong: 'cohorts: [residents]\nexcept: [visitors]', right: 'cohorts: [everyone]\nexcept: [visitors]' },
  reads: ['cohorts', 'except'],
  check: {
    on: 'duty',
    find({ lattice, registers }, { cohorts, except, index }, { document }) {
      if (except === undefined || except.length === 0) return NOTHING
      return except.flatMap((id, at) => {
        if (!registers.cohorts.records.has(id) || cohorts.some((named) => lattice.meet(named, id) !== 'never')) return []
        const path = ['duties', index, 'except', at]
        return {
          message: `nobody in \`${id}\` is among those the duty is about`,
          place: document.at(path),
          label: 'excepts nobody',
          second: { place: document.at(['duties', index, 'cohorts']), label: 'whom the duty is about' },
          help: 'take it out, or correct `cohorts`',
          fix: except.length === 1 ? undefined : removeListItem(document, path),
        }
      })
    },
  },
}
