import type { Choice } from './gather-comments.ts'
import type { FormFields } from './read-form.ts'

/** What a coordinator chose, from the fields of the form: `do.<id>` says `send`, `leave`, `merge <id>` or `dissent <id>`; what it does not know is left. */
export function readChoices(fields: FormFields): Choice[] {
  return Object.entries(fields).flatMap(([name, value]): Choice[] => {
    if (!name.startsWith('do.')) return []
    const id = name.slice(3)
    const [what, other = ''] = value.split(' ')
    const choice = what === 'merge' ? { mergeInto: other } : what === 'dissent' ? { dissentTo: other } : what === 'send' ? 'send' : 'leave'
    return [{ id, choice, text: fields[`text.${id}`] ?? '', proposed: fields[`proposed.${id}`] ?? '' }]
  })
}
