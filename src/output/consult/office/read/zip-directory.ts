import { OfficeRefusal } from './office-refusal.ts'

/** A file in a zip archive, as its central directory says. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
}

const DAMAGED = 'The file is damaged, or was cut off on its way: save it again and send it again.'
export const damaged = (): OfficeRefusal => new OfficeRefusal(DAMAGED)

/** Most files in an archive: Word and spreadsheet programs write some dozens. */
const MOST_ENTRIES = 2000

/**
 * The central directory of a zip archive (APPNOTE 6.3, without zip64). Nothing is unpacked.
 * @throws OfficeRefusal where it is none, is encrypted, or says what cannot be: files over one another or outside the archive
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) throw new OfficeRefusal('The file is packed in a way (zip64) that is not read here: open it and save it again.')
  if (count > MOST_ENTRIES) throw new OfficeRefusal(`The file holds ${count} files; at most ${MOST_ENTRIES} are read.`)
  const entries: ZipEntry[] = []
  const decoder = new TextDecoder('utf-8')
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const flags = view.getUint16(at + 8, true)
    if ((flags & 1) !== 0) throw new OfficeRefusal('The file is protected with a password: save it without one.')
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const [packed, size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
    if (packed === 0xffffffff || size === 0xffffffff || at + 46 + nameLength > end || local + 30 + packed > end) throw damaged()
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size, at: local })
    at += 46 + nameLength + extra + comment
  }
  refuseOverlaps(entries)
  return entries
}

/** The end record stands last; only a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw damaged()
}

/** Files that share bytes are how a small archive claims to hold much more than it has; two of one name are read by nobody alike. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let free = 0
  for (const { at, packed, name } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < free) throw new OfficeRefusal('The files in it lie over one another, so it cannot be trusted.')
    free = at + 30 + new TextEncoder().encode(name).length + packed
  }
  const names = entries.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length) throw new OfficeRefusal('It holds two files of one name, so it cannot be trusted.')
  if (names.some((name) => /^[/\\]|\\|(^|\/)\.\.(\/|$)|^[a-z]:|\0/.test(name)))
    throw new OfficeRefusal('It holds a file whose name leads outside it, so it cannot be trusted.')
}
