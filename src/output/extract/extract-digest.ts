import { createHash } from 'node:crypto'

/**
 * SHA-256 over the lines `id.rev.fingerprint`, sorted and joined by line feeds, hexadecimal. Neither order nor wording counts:
 * the same duties with the same meaning give the same digest in any edition.
 */
export function extractDigest(duties: readonly { readonly id: string; readonly rev: number; readonly fingerprint: string }[]): string {
  const lines = duties.map(({ id, rev, fingerprint }) => `${id}.${rev}.${fingerprint}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
