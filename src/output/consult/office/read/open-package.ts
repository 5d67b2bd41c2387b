import { crc32, inflateRawSync } from 'node:zlib'
import { OfficeRefusal } from './office-refusal.ts'
import { damaged, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** An Office file whose size, names and parts were held against the limits. Only a part that is asked for is unpacked. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** The text of a part; undefined where there is none. @throws OfficeRefusal where it is damaged or too large */
  readonly text: (name: string) => string | undefined
  /** What stands in it that is not read, in words. */
  readonly ignored: readonly string[]
}

/** Limits in bytes: of the file, of all its parts together, of one part. A form of 70,000 words with everything tracked has 12 MB. */
const MOST = { file: 20_000_000, together: 120_000_000, part: 48_000_000 }

/** Text packs to a tenth; a part that packs to less than this share of itself was made to be large. */
const MOST_RATIO = 400

/** Opens a .docx or .xlsx file. @throws OfficeRefusal with the reason in words */
export function openPackage(bytes: Uint8Array, kind: 'docx' | 'xlsx'): OfficePackage {
  if (bytes.length > MOST.file) throw new OfficeRefusal(`The file is larger than ${MOST.file / 1e6} MB.`)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new OfficeRefusal(`The file is protected with a password, or of an old form (.doc, .xls): save it as .${kind} without a password.`)
  if (!startsWith(bytes, [0x50, 0x4b])) throw new OfficeRefusal(`This is not a .${kind} file, whatever its name says.`)
  const entries = zipDirectory(bytes)
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST.together)
    throw new OfficeRefusal(`Unpacked, the file would be larger than ${MOST.together / 1e6} MB.`)
  if (entries.some(({ packed, size }) => size > 100_000 && size > packed * MOST_RATIO))
    throw new OfficeRefusal('The file is packed far more tightly than documents are, so it is not unpacked.')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const names = [...byName.keys()]
  if (names.some((name) => /vbaProject|vbaData|\.bin$/i.test(name) && /vba/i.test(name))) throw new OfficeRefusal(MACROS)
  const text = (name: string) => {
    const entry = byName.get(name)
    return entry === undefined ? undefined : decode(unpack(bytes, entry))
  }
  const types = text('[Content_Types].xml')
  if (types === undefined) throw new OfficeRefusal(`This is not a .${kind} file, whatever its name says.`)
  if (/macroEnabled|vbaProject/i.test(types)) throw new OfficeRefusal(MACROS)
  const main = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'
  if (!byName.has(main)) throw new OfficeRefusal(`This is not a .${kind} file, whatever its name says.`)
  return { names, text, ignored: ignoredParts(names) }
}

const MACROS = 'The file has macros, and files with macros are not read: save it without them.'

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte)

function ignoredParts(names: readonly string[]): string[] {
  const embedded = names.filter((name) => /\/(embeddings|activeX|externalLinks|customUI)\/[^_]/i.test(name) || /\.zip$/i.test(name)).length
  const pictures = names.filter((name) => /\/media\//.test(name)).length
  return [
    ...(embedded === 0 ? [] : [`The file has ${embedded} other ${embedded === 1 ? 'file' : 'files'} or links inside it; nothing of them was read.`]),
    ...(pictures === 0 ? [] : [`The file has ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}; pictures are not read.`]),
  ]
}

/** Unpacks one part, never past the size that the directory says. */
function unpack(bytes: Uint8Array, { at, method, packed, size, crc }: ZipEntry): Uint8Array {
  if (size > MOST.part) throw new OfficeRefusal(`A part of the file would be larger than ${MOST.part / 1e6} MB unpacked.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== 0x04034b50) throw damaged()
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const body = bytes.subarray(begin, begin + packed)
  if (body.length !== packed || (method !== 0 && method !== 8)) throw damaged()
  const whole = method === 0 ? body : inflated(body, size)
  if (whole.length !== size || crc32(whole) !== crc) throw damaged()
  return whole
}

function inflated(body: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged()
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new OfficeRefusal('A part of the file is not text in UTF-8: open it and save it again.')
  }
}
