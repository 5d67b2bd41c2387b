import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { pdfTexts } from './pdf-texts.ts'

/** A text that stands somewhere in a file. */
export interface FoundText {
  /** Where: the file, and what it stands in inside of that. */
  readonly place: string
  readonly text: string
  /** words: prose or data. code: a program or a style. office: markup that may part a word. binary: what stands readable in other bytes. */
  readonly kind: 'words' | 'code' | 'office' | 'binary'
}

/** Containers in containers deeper than this are not opened: nothing that the tool makes comes near it. */
const DEEPEST = 8

/**
 * Every text in a file: its own, and that in zip archives (office documents among them), gzip, zlib and Brotli, PDF with its
 * attachments, and data addresses, at any depth. Text in UTF-16 is read as such.
 */
export async function* textsInside(place: string, bytes: Uint8Array, depth = 0): AsyncGenerator<FoundText> {
  if (depth > DEEPEST || bytes.length === 0) return
  const starts = (...codes: number[]) => codes.every((code, index) => bytes[index] === code)
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) {
    for (const [name, inner] of Object.entries(unzipSync(bytes))) {
      yield { place: `${place} > names`, text: name, kind: 'words' }
      yield* textsInside(`${place} > ${name}`, inner, depth + 1)
    }
    return
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    yield { place: `${place} > bytes`, text: latin(bytes), kind: 'binary' }
    const { texts, attachments } = await pdfTexts(bytes)
    for (const { place: inner, text } of texts) yield { place: `${place} > ${inner}`, text, kind: 'words' }
    for (const { name, bytes: inner } of attachments) yield* textsInside(`${place} > attachment ${name}`, inner, depth + 1)
    return
  }
  const unpacked = unpack(place, bytes)
  if (unpacked !== undefined) {
    yield* textsInside(`${place} > unpacked`, unpacked, depth + 1)
    return
  }
  if (IMAGE_OR_FONT.test(place)) {
    yield { place, text: latin(bytes), kind: 'binary' }
    return
  }
  const text = decode(bytes)
  yield { place, text, kind: kindOf(place) }
  if (!text.includes(';base64,')) return
  let count = 0
  for (const [, data = ''] of text.matchAll(DATA_ADDRESS)) {
    count += 1
    yield* textsInside(`${place} > data address ${count}`, Buffer.from(data, 'base64'), depth + 1)
  }
}

const DATA_ADDRESS = /data:[^\s,"'<>]{0,200};base64,([A-Za-z0-9+/=]+)/g
const IMAGE_OR_FONT = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf)$/i

const kindOf = (place: string): FoundText['kind'] => (/\.(?:m?js|css|map)$/i.test(place) ? 'code' : / > .*\.(?:xml|rels)$/i.test(place) ? 'office' : 'words')

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** What is packed by itself and not as a container; undefined where it is not. */
function unpack(place: string, bytes: Uint8Array): Uint8Array | undefined {
  const [first, second = 0] = bytes
  const tryIt = (open: (packed: Uint8Array) => Uint8Array) => {
    try {
      return open(bytes)
    } catch {
      return undefined
    }
  }
  if (first === 0x1f && second === 0x8b) return tryIt(gunzipSync)
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) return tryIt(inflateSync)
  return /\.br$/i.test(place) ? tryIt(brotliDecompressSync) : undefined
}

/** Text by its byte order mark, or by the empty bytes that only UTF-16 has in every other place; else UTF-8. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 400)
  const emptyAt = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length / (sample.length / 2)
  if (emptyAt(1) > MOSTLY) return new TextDecoder('utf-16le').decode(bytes)
  if (emptyAt(0) > MOSTLY) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** The share of empty bytes in every other place from which text is UTF-16. */
const MOSTLY = 0.6
