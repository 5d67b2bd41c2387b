import { BINDING } from '../../model/duty-sentence.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm209: Rule = {
  code: 'NM209',
  title: 'A must on a partner’s post',
  severity: 'error',
  why: 'this manual cannot bind another body: a reader would rely on something that nobody has undertaken',
  example: { wrong: 'modality: must\nrole: partner-officer', right: 'modality: should\nrole: partner-officer\nbinding: partner-agreement' },
  reads: ['role', 'modality'],
  check: {
    on: 'duty',
    find({ registers }, { role, modality, index }, { document }) {
      if ((modality !== 'must' && modality !== 'must-not') || registers.roles.records.get(role)?.side !== 'partner') return NOTHING
      return [
        {
          message: `“${BINDING[modality]}” is written for a partner’s post, \`${role}\``,
          place: document.at(['duties', index, 'modality']),
          label: 'binds another body',
          second: { place: registers.roles.document.at([role, 'side']), label: 'a partner’s post' },
          help: `write \`${modality === 'must' ? 'should' : 'should-not'}\`, with \`unless\` and \`binding: partner-agreement\``,
        },
      ]
    },
  },
}
