/**
 * The code points that a TrueType font has a shape for, from its `cmap` table (OpenType 1.9, formats 4 and 12: every font of this
 * century has one of them).
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = view.getUint16(4)
  const covered = new Set<number>()
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (view.getUint32(record) === CMAP) readCmap(view, view.getUint32(record + 8), covered)
  }
  return covered
}

/** The four letters of the table’s name. */
const CMAP = 0x636d6170

function readCmap(view: DataView, cmap: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === 4) readSegments(view, table, covered)
    if (format === 12) readGroups(view, table, covered)
  }
}

/** Format 4: runs of 16-bit code points, each with a shift or a list of glyphs. Glyph 0 is "no shape". */
function readSegments(view: DataView, table: number, covered: Set<number>): void {
  const doubled = view.getUint16(table + 6)
  const [ends, starts] = [table + 14, table + 16 + doubled]
  const [shifts, offsets] = [starts + doubled, starts + 2 * doubled]
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)]
    const [shift, offset] = [view.getUint16(shifts + at), view.getUint16(offsets + at)]
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph = offset === 0 ? point + shift : view.getUint16(offsets + at + offset + (point - first) * 2)
      if ((glyph & 0xffff) !== 0) covered.add(point)
    }
  }
}

/** Format 12: runs of 32-bit code points. */
function readGroups(view: DataView, table: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(table + 12); index += 1) {
    const group = table + 16 + index * 12
    const last = Math.min(view.getUint32(group + 4), 0x10ffff)
    for (let point = view.getUint32(group); point <= last; point += 1) covered.add(point)
  }
}
