/** The cells of a table that lie near the line from its first corner to its last, row by row. */
export interface Band {
  readonly size: number
  /** The first and last column of each row. */
  readonly lowest: Int32Array
  readonly highest: Int32Array
  /** Where each row would begin, from column 0, in a list of all cells of the band. */
  readonly offsets: Int32Array
}

/** The band of a table of (rows + 1) by (columns + 1) cells that takes in `reach` columns on either side of the line. Its size grows with the sum of both. */
export function bandOf(rows: number, columns: number, reach: number): Band {
  const slope = rows === 0 ? 0 : columns / rows
  const lowest = new Int32Array(rows + 1)
  const highest = new Int32Array(rows + 1)
  const offsets = new Int32Array(rows + 1)
  let size = 0
  for (let row = 0; row <= rows; row += 1) {
    const low = Math.max(0, Math.floor(row * slope) - reach)
    const high = Math.min(columns, Math.ceil((row + 1) * slope) + reach)
    lowest[row] = low
    highest[row] = high
    offsets[row] = size - low
    size += high - low + 1
  }
  return { size, lowest, highest, offsets }
}

/** The place of a cell in a list of all cells of the band; below zero for one outside. */
export function cellAt(band: Band, row: number, column: number): number {
  if (row < 0 || column < (band.lowest[row] ?? 0) || column > (band.highest[row] ?? -1)) return -1
  return (band.offsets[row] ?? 0) + column
}
