import { compareEditionNumbers, type Edition, formatDate, type Manual } from '#engine'

/** What the frozen edition.yaml says of its standing. */
export interface EditionFields {
  readonly publishedOn: string
  readonly inForceFrom: string | undefined
  readonly status: Edition['data']['status']
}

interface Asked {
  /** As given with --published and --in-force. */
  readonly published: string | undefined
  readonly inForce: string | undefined
}

/**
 * The dates and the status that an edition is published with: from its edition.yaml, from the options, or from both where they
 * agree. What keeps it from being published comes back as sentences.
 */
export function editionFields({ data }: Edition, manual: Manual, { published, inForce }: Asked): { fields: EditionFields | undefined; refusals: string[] } {
  const refusals: string[] = []
  const publishedOn = agreed('publishedOn', '--published', data.publishedOn, published, refusals)
  const inForceFrom = agreed('inForceFrom', '--in-force', data.inForceFrom, inForce, refusals)
  if (publishedOn === undefined && published === undefined && data.publishedOn === undefined)
    refusals.push('there is no day of publication: write `publishedOn` in draft/edition.yaml, or give --published DATE')
  const last = manual.editions.at(-1)
  if (last !== undefined && publishedOn !== undefined && publishedOn < last.record.publishedOn)
    refusals.push(`edition ${last.number} was published on ${formatDate(last.record.publishedOn)}, after ${formatDate(publishedOn)}`)
  if (publishedOn !== undefined && inForceFrom !== undefined && inForceFrom < publishedOn)
    refusals.push(`it would be in force from ${formatDate(inForceFrom)}, before it is published on ${formatDate(publishedOn)}`)
  const begun = manual.editions.filter((edition) => edition.data.inForceFrom !== undefined).at(-1)
  if (begun !== undefined && inForceFrom !== undefined && inForceFrom < (begun.data.inForceFrom as string))
    refusals.push(`edition ${begun.number} is in force from ${formatDate(begun.data.inForceFrom as string)}, after ${formatDate(inForceFrom)}`)
  const status = statusOf(data.status, inForceFrom, refusals)
  if (refusals.length > 0 || publishedOn === undefined || status === undefined) return { fields: undefined, refusals }
  return { fields: { publishedOn, inForceFrom, status }, refusals }
}

function agreed(field: string, option: string, written: string | undefined, given: string | undefined, refusals: string[]): string | undefined {
  if (written !== undefined && given !== undefined && written !== given)
    refusals.push(`draft/edition.yaml says \`${field}: ${written}\` and ${option} says ${given}: make them agree`)
  return written ?? given
}

/** An edition with a day of coming into force is in force; one without is published for comment, or approved and waiting. */
function statusOf(written: EditionFields['status'], inForceFrom: string | undefined, refusals: string[]): EditionFields['status'] | undefined {
  if (written === 'superseded' || written === 'withdrawn')
    refusals.push(`draft/edition.yaml says \`status: ${written}\`: nothing is published that has already ended`)
  else if (inForceFrom !== undefined) return 'in-force'
  else if (written === 'in-force') refusals.push('draft/edition.yaml says `status: in-force` and no day: write `inForceFrom`, or give --in-force DATE')
  else if (written === 'draft') refusals.push('draft/edition.yaml says `status: draft`: write `consultation` or `approved`, or give --in-force DATE')
  else return written
  return undefined
}

/** Why an edition cannot have this number; nothing where it can. */
export function numberRefusals(number: string, draft: Edition, manual: Manual): string[] {
  const last = manual.editions.at(-1)
  const refusals: string[] = []
  if (draft.data.edition !== number) refusals.push(`draft/edition.yaml says that it is edition ${draft.data.edition}, not ${number}`)
  if (manual.editions.some((edition) => edition.number === number))
    refusals.push(`edition ${number} is published already, and a published edition never changes`)
  else if (last !== undefined && compareEditionNumbers(number, last.number) <= 0)
    refusals.push(`edition ${number} does not follow edition ${last.number}, which is published`)
  return refusals
}
