import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countOf, errorsOf, keptManual, reportText, textOf } from '#engine'
import type { Call } from './command.ts'
import { openChecked } from './open-manual.ts'
import { pathFrom, pathFromHere } from './path-from-here.ts'
import { notYetVerified } from './publishing/verified-words.ts'
import { verifyWords } from './publishing/verify-editions.ts'

/** The folder that holds astro.config.mjs: where this tool is installed, whatever folder it is called from. */
const PROJECT = join(import.meta.dirname, '../..')

/** What a build made; undefined where errors in the manual stopped it. */
export interface BuiltSite {
  readonly folder: string
  readonly pages: number
  readonly seconds: number
}

/** Checks the manual and, when there are no errors, builds its site into `out`. Says on the error output what it does. */
export async function buildSite({ root, terminal }: Pick<Call, 'root' | 'terminal'>, out: string): Promise<BuiltSite | undefined> {
  const start = performance.now()
  const { edition, manual, findings } = openChecked({ root, terminal })
  const errors = errorsOf(findings)
  if (errors.length > 0) {
    terminal.note(reportText(findings, { textOf: textOf(edition, manual), colour: terminal.colour, pathOf: pathFrom(root) }))
    terminal.note(`\nNot built: mend ${countOf(errors.length, 'error')} first.\n`)
    return undefined
  }
  const { left, remember } = notYetVerified(manual)
  if (left.length > 0) terminal.progress('Verifying the published editions ...')
  const words = verifyWords(root, manual, left)
  if (words.findings.length > 0) {
    terminal.note(reportText(words.findings, { textOf: words.textOf, colour: terminal.colour, pathOf: pathFrom(root) }))
    terminal.note('\nNot built: published pages would say something else than was published.\n')
    return undefined
  }
  remember()
  terminal.note(
    `Checked edition ${edition.data.edition}: ${countOf(edition.sections.size, 'section')}, ${countOf(edition.duties.size, 'duty', 'duties')}, no errors.\n`,
  )
  terminal.progress('Building the site ...')
  const folder = resolve(out)
  // The site's own code finds the manual through the environment, and takes the one that has just been read and checked.
  process.env['MANUAL_DIR'] = resolve(root)
  keptManual(root).editions.set('draft', { edition, findings })
  const { build } = await import('astro')
  await build({ root: PROJECT, outDir: folder, logLevel: 'warn' })
  terminal.progress()
  const pages = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length
  return { folder, pages, seconds: (performance.now() - start) / 1000 }
}

/** "Built 512 pages in dist (4.2 s)". */
export const builtWords = ({ folder, pages, seconds }: BuiltSite): string =>
  `Built ${countOf(pages, 'page')} in ${pathFromHere(folder)} (${seconds.toFixed(1)} s).`
