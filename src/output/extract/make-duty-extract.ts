import type { DutyExtract, ExtractText } from '#schemas'
import type { Target } from '../../model/address.ts'
import { dropUndefined } from '../../model/drop-undefined.ts'
import type { Edition } from '../../model/edition.ts'
import { freeze } from '../../model/freeze.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import { extractDigest, textDigest } from './extract-digest.ts'
import { extractOrigin } from './extract-origin.ts'

interface Content {
  readonly toolVersion: string
  readonly subject: DutyExtract['subject']
  /** Its page. */
  readonly target: Target
  /** What is said where there are no duties. */
  readonly none: string
  /** Those without duties are left out. */
  readonly parts: DutyExtract['parts']
  /** Its sections with their text; without it the extract is of duties only. */
  readonly sections?: ExtractText['sections'] | undefined
}

/** An extract that is not of a post, from its parts: counted, with a digest and where it comes from. A duty in two parts counts once. */
export function makeDutyExtract(edition: Edition, { toolVersion, subject, target, none, parts, sections }: Content): DutyExtract {
  const held = parts.filter(({ duties }) => duties.length > 0)
  const duties = new Map(held.flatMap((part) => part.duties.map((line) => [line.id, line])))
  return freeze<DutyExtract>(
    dropUndefined({
      format: 'duty-extract/2',
      ...extractOrigin(edition),
      subject,
      count: duties.size,
      note: duties.size > 0 ? undefined : none,
      digest: extractDigest([...duties.values()]),
      toolVersion,
      address: permanentAddress(edition, target),
      parts: held,
      text: sections && { digest: textDigest([...duties.values()], sections), sections },
    }),
  )
}
