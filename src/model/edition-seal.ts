import type { EditionRecord } from '#schemas'
import { sha256 } from './sha-256.ts'

/** The last two lines of a record: they hold the hash of all lines above them. */
const tailOf = (body: string) => `  "seal": "${sha256(body)}"\n}\n`

/** The text of edition.json for a record, with its seal as the last field. */
export function sealRecord(record: Omit<EditionRecord, 'seal'>): string {
  const body = `${JSON.stringify(record, null, 2).replace(/\n\}$/, '')},\n`
  return body + tailOf(body)
}

/** Whether the text of an edition.json is, byte for byte, what was sealed. */
export function isSealed(text: string): boolean {
  const at = text.lastIndexOf('  "seal": "')
  return at !== -1 && text.slice(at) === tailOf(text.slice(0, at))
}
