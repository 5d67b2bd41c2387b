import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countOf, errorsOf, keptManual, reportText, textOf } from '#engine'
import { buildVersion } from './build-version.ts'
import type { Call } from './command.ts'
import { openChecked } from './open-checked.ts'
import { pathFrom, pathFromHere } from './path-from-here.ts'
import { notYetVerified } from './publishing/verified-words.ts'
import { verifyWords } from './publishing/verify-editions.ts'

/** The folder that holds astro.config.mjs: where this tool is installed, whatever folder it is called from. */
const PROJECT = join(import.meta.dirname, '../..')

/** What a build made. */
export interface BuiltSite {
  readonly folder: string
  readonly pages: number
  readonly seconds: number
  /** Of a version for an audience: for whom, and how much was looked through for what they may not read. */
  readonly version?: { readonly audience: string; readonly files: number; readonly bytes: number; readonly seconds: number } | undefined
}

/**
 * Checks the manual and, when there are no errors, builds its site into `out`: whole, or the version for an audience. Says on the
 * error output what it does. Undefined where errors in the manual stopped it, or a version that would have held what it may not.
 */
export async function buildSite({ root, terminal }: Pick<Call, 'root' | 'terminal'>, out: string, audience?: string): Promise<BuiltSite | undefined> {
  const start = performance.now()
  const { edition, manual, findings } = await openChecked({ root, terminal })
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
  const folder = resolve(out)
  // The site's own code finds the manual through the environment, and takes the one that has just been read and checked.
  process.env['MANUAL_DIR'] = resolve(root)
  if (audience !== undefined) {
    const version = await buildVersion({ root, terminal }, { folder, audience, build: buildInto })
    return version && { folder, pages: pagesIn(folder), seconds: (performance.now() - start) / 1000, version }
  }
  keptManual(root).editions.set('draft', { edition, findings })
  terminal.progress('Building the site ...')
  await buildInto(folder)
  terminal.progress()
  return { folder, pages: pagesIn(folder), seconds: (performance.now() - start) / 1000 }
}

async function buildInto(folder: string): Promise<void> {
  const { build } = await import('astro')
  await build({ root: PROJECT, outDir: folder, logLevel: 'warn' })
}

const pagesIn = (folder: string): number => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length

/** "Built 512 pages in dist (4.2 s)". */
export const builtWords = ({ folder, pages, seconds, version }: BuiltSite): string =>
  [
    `Built ${countOf(pages, 'page')} in ${pathFromHere(folder)} (${seconds.toFixed(1)} s).`,
    ...(version === undefined
      ? []
      : [
          `For ${version.audience}: nothing withheld in ${countOf(version.files, 'file')}, ${Math.ceil(version.bytes / 1e6)} MB (${version.seconds.toFixed(1)} s).`,
        ]),
  ].join('\n')
