/** A QR code as SVG, a path of dark squares on white with the quiet border that scanners need (ISO/IEC 18004: four squares). */
export function qrSvg(rows: readonly string[]): string {
  const size = rows.length + 2 * BORDER
  const squares = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index + BORDER} ${y + BORDER}h${run.length}v1h-${run.length}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join('')}"/></svg>`
}

const BORDER = 4
