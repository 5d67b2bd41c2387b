import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { countOf, forgetManual, makeLeakFinder, openVersion, visibleText, withheldWords } from '#engine'
import type { Call } from './command.ts'
import { type CheckedOutput, checkOutput, type FoundLeak } from './leaks/check-output.ts'
import { toolWords } from './leaks/tool-words.ts'

interface Asked {
  /** Where the site is to stand. */
  readonly folder: string
  readonly audience: string
  /** Builds the site into a folder. */
  readonly build: (folder: string) => Promise<void>
}

/** Leaks that are printed, at most: the first few say what to mend. */
const PRINTED = 20

/**
 * Builds the version for an audience under a hidden name beside its folder, looks through every byte of it for what the audience may
 * not read, and gives it its name only when nothing is found. Otherwise nothing is left of it, and what stood there stays.
 */
export async function buildVersion({ root, terminal }: Pick<Call, 'root' | 'terminal'>, { folder, audience, build }: Asked) {
  const { whole, editions, audience: named } = openVersion(root, audience)
  const hidden = join(dirname(folder), `.${basename(folder)}.${process.pid}.new`)
  process.env['MANUAL_AUDIENCE'] = audience
  forgetManual()
  try {
    mkdirSync(dirname(folder), { recursive: true })
    terminal.progress(`Building the site for ${named.title} ...`)
    await build(hidden)
    terminal.progress('Looking through it for what is withheld ...')
    const words = withheldWords([...whole].map(([key, edition]) => ({ whole: edition, version: editions.get(key) })))
    const checked = await checkOutput(hidden, makeLeakFinder(words, toolWords()))
    terminal.progress()
    if (checked.leaks.length > 0) {
      terminal.note(leakWords(checked, named.title))
      return undefined
    }
    putInPlace(hidden, folder)
    const { files, bytes, seconds } = checked
    return { audience: named.title, files, bytes, seconds }
  } finally {
    Reflect.deleteProperty(process.env, 'MANUAL_AUDIENCE')
    forgetManual()
    rmSync(hidden, { recursive: true, force: true })
  }
}

/** Gives a finished site its name. What stood there is out of the way for no longer than two renamings take. */
function putInPlace(hidden: string, folder: string): void {
  const old = `${hidden}.old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(hidden, folder)
  rmSync(old, { recursive: true, force: true })
}

function leakWords({ leaks }: CheckedOutput, readers: string): string {
  const line = ({ place, words, of }: FoundLeak) => `  ${visibleText(place)}: “${visibleText(words)}” (${of})\n`
  const more = leaks.length > PRINTED ? `  and ${leaks.length - PRINTED} more\n` : ''
  return `${leaks.slice(0, PRINTED).map(line).join('')}${more}\nNot published: ${countOf(leaks.length, 'place')} would have told ${readers} what they may not read.\n`
}
