import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

/** A QR code as a PNG of one bit a pixel (PNG, third edition), with the quiet border that scanners need: four squares. */
export function qrPng(rows: readonly string[]): Uint8Array {
  const size = (rows.length + 2 * BORDER) * SCALE
  const stride = 1 + Math.ceil(size / 8)
  const pixels = new Uint8Array(stride * size).fill(WHITE)
  for (let y = 0; y < size; y += 1) {
    const line = rows[Math.floor(y / SCALE) - BORDER] ?? ''
    pixels[y * stride] = NO_FILTER
    for (let x = 0; x < size; x += 1) {
      if (line[Math.floor(x / SCALE) - BORDER] !== '1') continue
      const at = y * stride + 1 + (x >> 3)
      pixels[at] = (pixels[at] as number) & ~(0x80 >> (x & 7))
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  header[8] = 1 // bits a pixel; the rest stays 0: grey, and the only methods of compression, filter and order that there are
  return joined([SIGNATURE, chunk('IHDR', header), chunk('IDAT', zlibSync(pixels, { level: 9 })), chunk('IEND', new Uint8Array())])
}

const BORDER = 4
/** Pixels a square: enough that enlarging it on paper stays sharp. */
const SCALE = 6
const WHITE = 0xff
const NO_FILTER = 0
const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data])
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)]
  new DataView(length.buffer).setUint32(0, data.length)
  new DataView(sum.buffer).setUint32(0, crc32(named))
  return joined([length, named, sum])
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
