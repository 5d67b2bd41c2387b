import { type Consultation, compareEditionNumbers, countOf, type Edition, errorsOf, type Finding, type Manual } from '#engine'

/** Checks that stop a publication though they are no errors while a draft is being written. */
const MUST_BE_MENDED: ReadonlySet<string> = new Set(['NM422', 'NM710'])

/** Findings that keep a draft from being published. Nothing declared counts. */
export const stoppingFindings = (findings: readonly Finding[]): Finding[] => [
  ...errorsOf(findings),
  ...findings.filter(({ code, declared }) => MUST_BE_MENDED.has(code) && declared === undefined),
]

/** What else keeps a draft from being published, a sentence each. */
export function draftRefusals(draft: Edition, { document }: Manual, found: readonly Finding[]): string[] {
  const stopping = stoppingFindings(found)
  const refusals: string[] = []
  const errors = stopping.filter(({ severity }) => severity === 'error').length
  const count = (wanted: string) => stopping.filter(({ code, severity }) => code === wanted && severity !== 'error').length
  const [notes, alarms] = [count('NM422'), count('NM710')]
  if (errors > 0) refusals.push(`the checks find ${countOf(errors, 'error')}, listed above`)
  if (notes > 0) refusals.push(`${countOf(notes, 'changed section')} without a change note, listed above`)
  if (alarms > 0) refusals.push(`${countOf(alarms, 'change')} of what a comment had settled, listed above, that nobody has looked at again`)
  refusals.push(...missingIds(draft), ...signOffRefusals(draft), ...(document.unreadable ? ['manual.yaml cannot be read'] : []))
  return refusals
}

/**
 * Consultations that have to be answered before a draft becomes an edition, a sentence each: every one on an earlier text, and one on
 * the draft itself unless it is published for that very consultation.
 */
export function unansweredRefusals(draft: Edition, consultations: readonly Consultation[], status: string | undefined): string[] {
  const { edition: number } = draft.data
  return consultations.flatMap(({ id, data }) => {
    const order = compareEditionNumbers(data.on.edition, number)
    if (data.response !== undefined || order > 0 || (order === 0 && status === 'consultation')) return []
    return [`the consultation ${id} on ${data.on.edition} is not answered: \`manual consult close ${id}\` publishes its response`]
  })
}

function missingIds({ sections }: Edition): string[] {
  const without = [...sections.values()].flatMap(({ id, blocks }) => {
    const count = blocks.filter((block) => block.id === undefined && block.idForm !== 'own').length
    return count === 0 ? [] : [`${id} (${count})`]
  })
  return without.length === 0 ? [] : [`blocks without an id in ${without.join(', ')}: run \`manual ids\``]
}

function signOffRefusals({ data }: Edition): string[] {
  return data.approvedBy === undefined ? ['nobody signs it off: write `approvedBy` with the id of a post in draft/edition.yaml'] : []
}
