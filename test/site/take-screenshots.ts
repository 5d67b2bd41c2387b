/**
 * Saves a picture of every kind of page at two widths, light and dark, for people to look at:
 * `SHOTS=folder node test/site/take-screenshots.ts`. Builds the site first; SITE_BUILT names one that was built before.
 * Words after the command choose kinds whose name has one of them.
 */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSite, serveFolder } from './build-and-serve.ts'
import { KINDS } from './kinds.ts'
import { openBrowser } from './open-browser.ts'

const shots = resolve(process.env['SHOTS'] ?? mkdtempSync(join(tmpdir(), 'manual-shots-')))
const folder = resolve(process.env['SITE_BUILT'] ?? mkdtempSync(join(tmpdir(), 'manual-site-')))
const chosen = process.argv.slice(2)
const kinds = chosen.length === 0 ? KINDS : KINDS.filter(({ name }) => chosen.some((word) => name.includes(word)))

mkdirSync(shots, { recursive: true })
if (process.env['SITE_BUILT'] === undefined) await buildSite('manual', folder)
const { address: origin, stop } = await serveFolder(folder)
const context = await openBrowser()
const page = await context.newPage()
for (const { name, address, settled } of kinds) {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'light'],
    [1280, 'dark'],
    [360, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(origin + address)
    await settled?.(page)
    await page.screenshot({ path: join(shots, `${name.replace(/[^\w]+/g, '-')}-${width}-${colorScheme}.png`), fullPage: true })
  }
}
await context.close()
await stop()
console.log(`${kinds.length * 4} pictures in ${shots}`)
