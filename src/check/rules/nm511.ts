import { NOTHING, type Rule } from '../rule.ts'

export const nm511: Rule = {
  code: 'NM511',
  title: 'An action that does not fit its sentence',
  severity: 'warning',
  why: 'the printed sentence is made from the action: with a capital or a full stop in it, it reads as two',
  example: { wrong: 'action: To lock the gate.', right: 'action: lock the gate' },
  reads: ['action'],
  check: {
    on: 'duty',
    find({ registers }, { action, role, modality, index }, { document }) {
      const [fault, label] = faultOf(action)
      if (fault === undefined) return NOTHING
      const path = ['duties', index, 'action']
      const range = document.range(path)
      const mended = mend(action)
      const isPlain = range !== undefined && document.text.slice(range.start, range.end) === action
      return [
        {
          message: fault,
          place: document.at(path),
          label,
          help: `write it as it reads after “The ${registers.roles.records.get(role)?.name ?? role} ${modality.replace('-', ' ')}”: ${mended}`,
          fix: isPlain && range !== undefined ? { file: document.file, ...range, text: mended } : undefined,
        },
      ]
    },
  },
}

const LEADING_TO = /^to\s+(?=\p{Ll})/iu
/** A capital that begins a plain word: a name or an abbreviation keeps its own. */
const LEADING_CAPITAL = /^\p{Lu}\p{Ll}*(?=\s\p{Ll})/u

function faultOf(action: string): [message: string, label: string] | [] {
  if (/\.$/.test(action) && !/\b[\p{L}]\.[\p{L}]\.$/u.test(action)) return ['an action ends in a full stop', 'the sentence goes on after it']
  if (LEADING_TO.test(action)) return ['an action begins with “to”', 'the modality stands before it']
  if (LEADING_CAPITAL.test(action)) return ['an action begins with a capital', 'it stands inside a sentence']
  return []
}

const mend = (action: string) =>
  action
    .replace(/\.$/, '')
    .replace(LEADING_TO, '')
    .replace(LEADING_CAPITAL, (word) => word.toLowerCase())
