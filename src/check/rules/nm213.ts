import { BINDING } from '../../model/duty-sentence.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm213: Rule = {
  code: 'NM213',
  title: 'A should without what is recorded when it is not done',
  severity: 'error',
  why: 'a post-holder who has good reason not to do it would not know what to write down, and nobody could later see why',
  example: { wrong: 'modality: should', right: 'modality: should\nunless: Record the reason on the case record' },
  reads: ['modality', 'unless'],
  check: {
    on: 'duty',
    find(_edition, { modality, unless, index }, { document }) {
      if ((modality !== 'should' && modality !== 'should-not') || unless !== undefined) return NOTHING
      return [
        {
          message: `a duty with “${BINDING[modality]}” has no \`unless\``,
          place: document.at(['duties', index, 'modality']),
          label: 'can be left undone with a reason',
          help: 'add `unless:` with what is recorded when it is not done',
        },
      ]
    },
  },
}
