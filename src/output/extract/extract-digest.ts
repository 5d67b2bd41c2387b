import { sha256 } from '../../model/sha-256.ts'

/**
 * SHA-256 over the lines `id.rev.fingerprint`, sorted and joined by line feeds, hexadecimal. Neither order nor wording counts:
 * the same duties with the same meaning give the same digest in any edition.
 */
export const extractDigest = (duties: readonly MarkedDuty[]): string => digestOf(duties.map(dutyMark))

/**
 * The digest of a text: SHA-256 over the same lines and `id.digest` of each section, sorted and joined in the same way. Where a
 * section or a duty stands does not count.
 */
export const textDigest = (duties: readonly MarkedDuty[], sections: readonly { readonly id: string; readonly digest: string }[]): string =>
  digestOf([...duties.map(dutyMark), ...sections.map(({ id, digest }) => `${id}.${digest}`)])

type MarkedDuty = { readonly id: string; readonly rev: number; readonly fingerprint: string }

const dutyMark = ({ id, rev, fingerprint }: MarkedDuty) => `${id}.${rev}.${fingerprint}`

const digestOf = (lines: readonly string[]): string => sha256(lines.toSorted().join('\n'))
