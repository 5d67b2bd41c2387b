import type { Page } from 'playwright-core'

/** Least contrast of text to its ground, WCAG 2.2 level AA. */
const LEAST = 4.5

/** Words that a field shows until something is typed, where they are too faint: axe does not look at these. */
export async function placeholderFaults(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('input[placeholder]')].map((field) => ({
      id: field.id,
      text: getComputedStyle(field, '::placeholder').color,
      ground: getComputedStyle(field).backgroundColor,
    })),
  )
  return shown
    .map(({ id, text, ground }) => ({ id, contrast: contrastOf(text, ground) }))
    .filter(({ contrast }) => contrast < LEAST)
    .map(({ id, contrast }) => `placeholder of #${id}: contrast ${contrast.toFixed(2)}, wanted ${LEAST}`)
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance of an opaque colour as browsers write it, `rgb(1, 2, 3)`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
