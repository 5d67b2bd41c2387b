import type { Edition } from '../../model/edition.ts'
import { placeInField } from '../place-in-text.ts'
import { NOTHING, type Rule } from '../rule.ts'

/** Verbs that pass something on, as an action begins with them. */
const PASSES_ON = /^(?:tell|send|give|share|report|refer|disclose|notify|inform|supply|pass)\b/i

export const nm207: Rule = {
  code: 'NM207',
  title: 'A duty that shares without saying what',
  severity: 'warning',
  why: 'without `shares` nobody can see which information goes to the agency and what allows it, and the sharing matrix leaves it out',
  example: {
    wrong: 'action: tell the Harbour Office of any late ship',
    right:
      'action: tell the Harbour Office of any late ship\nshares:\n  - { direction: out, information: [arrivals], with: [harbour-office], gateway: port-act }',
  },
  reads: ['action', 'shares', 'modality', 'role'],
  check: {
    on: 'duty',
    find(edition, duty, { document }) {
      if ((duty.shares?.length ?? 0) > 0 || duty.modality === 'must-not' || duty.modality === 'should-not' || !PASSES_ON.test(duty.action)) return NOTHING
      const agency = namedAgency(edition, duty.action, edition.registers.roles.records.get(duty.role)?.agency)
      if (agency === undefined) return NOTHING
      const { id, start, end } = agency
      return [
        {
          message: `the action passes something on to \`${id}\`, and the duty has no \`shares\``,
          place: placeInField({ document, path: ['duties', duty.index, 'action'], text: duty.action, start, end }),
          label: 'an agency of the register',
          second: { place: edition.registers.agencies.document.at([id], 'key'), label: 'this one' },
          help: `add \`shares:\` with the information, \`with: [${id}]\` and the gateway that allows it`,
          about: [id],
        },
      ]
    },
  },
}

/** The first agency, other than the post’s own, whose name or title stands in an action. */
function namedAgency(edition: Edition, action: string, own: string | undefined) {
  const words = action.toLowerCase()
  for (const agency of edition.registers.agencies.records.values()) {
    if (agency.id === own) continue
    for (const name of [agency.title, agency.name]) {
      const start = words.indexOf(name.toLowerCase())
      const end = start + name.length
      if (start > 0 && !/[\p{L}\d]/u.test(words[start - 1] as string) && !/[\p{L}\d]/u.test(words[end] ?? '')) return { id: agency.id, start, end }
    }
  }
  return undefined
}
