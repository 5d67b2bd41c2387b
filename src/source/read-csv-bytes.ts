import { readFileSync, statSync } from 'node:fs'

/** No file of counts comes near to this many bytes. */
const MAX_BYTES = 512 * 1024

/** The bytes of a file that somebody sent; of one far too large for what it should hold, only its length. */
export function readCsvBytes(path: string): Uint8Array | { readonly byteLength: number } {
  const { size } = statSync(path)
  return size > MAX_BYTES ? { byteLength: size } : readFileSync(path)
}
