import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

/** The site’s icon is drawn on a square of this side, as in icon.svg. */
const SIDE = 32
const GROUND = [0x16, 0x32, 0x4d] as const
/** Half the width of a line. */
const HALF = 1

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Radii of its corners: top left, top right, bottom right, bottom left. */
  readonly radii: readonly [number, number, number, number]
}

const SQUARE: Box = { x: 0, y: 0, width: SIDE, height: SIDE, radii: [4, 4, 4, 4] }
const PAGE: Box = { x: 8, y: 7, width: 16, height: 18, radii: [0, 4, 0, 4] }
const LINES: readonly Box[] = [
  { x: 12, y: 11, width: 8, height: 2, radii: [0, 0, 0, 0] },
  { x: 12, y: 15, width: 8, height: 2, radii: [0, 0, 0, 0] },
  { x: 12, y: 19, width: 5, height: 2, radii: [0, 0, 0, 0] },
]

/** How far a point is outside a box with round corners; negative within. */
function distanceTo({ x, y, width, height, radii }: Box, px: number, py: number): number {
  const dx = px - (x + width / 2)
  const dy = py - (y + height / 2)
  const radius = radii[dy < 0 ? (dx < 0 ? 0 : 1) : dx < 0 ? 3 : 2]
  const qx = Math.abs(dx) - width / 2 + radius
  const qy = Math.abs(dy) - height / 2 + radius
  // Only beside a corner is it anything but the larger of the two, and that is where few points are.
  return (qx > 0 && qy > 0 ? Math.hypot(qx, qy) : Math.max(qx, qy)) - radius
}

const mixed = (ground: number, white: number): number => Math.round(ground + (255 - ground) * white)

/**
 * The icon as a PNG of `size` by `size`. A `whole` one fills its square, for systems that cut icons to a shape of their own; what
 * counts stands well within the circle that all of them leave.
 */
export function drawIcon(size: number, { whole }: { readonly whole: boolean }): Uint8Array {
  const scale = size / SIDE
  /** How much of a pixel lies within, from the distance of its middle. */
  const cover = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance * scale))
  const rows = new Uint8Array((size * 4 + 1) * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / scale
      const y = (row + 0.5) / scale
      let white = cover(Math.abs(distanceTo(PAGE, x, y)) - HALF)
      for (const line of LINES) if (white < 1) white = Math.max(white, cover(distanceTo(line, x, y)))
      const at = row * (size * 4 + 1) + 1 + column * 4
      for (let channel = 0; channel < 3; channel += 1) rows[at + channel] = mixed(GROUND[channel] as number, white)
      rows[at + 3] = whole ? 255 : Math.round(255 * cover(distanceTo(SQUARE, x, y)))
    }
  return asPng(size, rows)
}

/** A PNG of 8 bits a channel with transparency, from rows that each begin with their filter (0, none). */
function asPng(size: number, rows: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, size)
  header.setUint32(4, size)
  header.setUint32(8, 0x08_06_00_00)
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([signature, chunk('IHDR', new Uint8Array(header.buffer)), chunk('IDAT', zlibSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = new DataView(new ArrayBuffer(8))
  ends.setUint32(0, data.length)
  ends.setUint32(4, crc32(named))
  return Buffer.concat([new Uint8Array(ends.buffer, 0, 4), named, new Uint8Array(ends.buffer, 4, 4)])
}
