import { loadManual } from './load-manual.ts'
import type { Edition } from './model/edition.ts'
import type { Problem } from './model/finding.ts'
import { SideError } from './model/side-error.ts'
import { suggest } from './model/suggest.ts'
import { openManualFolder } from './open-manual-folder.ts'
import { parseEdition } from './parse/parse-edition.ts'
import { findEditionFolder } from './source/find-edition-folder.ts'
import { readGitRevision } from './source/read-git-revision.ts'

const FORMS = 'a side is draft, edition:<number>, git:<revision>, git:<revision>:editions/<number> or dir:<folder>'

/**
 * Opens one side of a comparison of the manual in `root`: `draft`, `edition:2.0`, `git:<revision>` (its draft; or
 * `git:<revision>:editions/1.0`), or `dir:<folder>` (a manual’s folder, or that of an edition).
 * @throws SideError where there is no such side; its message and hint are for the reader
 */
export const openSide = (root: string, side: string): Edition => readSide(root, side).edition

/** The same with every problem that reading it met. */
export function readSide(root: string, side: string): { edition: Edition; problems: Problem[] } {
  const [, kind, name = ''] = /^(draft$|edition:|git:|dir:)([\s\S]*)$/.exec(side) ?? []
  switch (kind) {
    case 'draft':
      return loadManual(root)
    case 'edition:':
      return openPublished(root, name)
    case 'git:': {
      const [, revision = name, edition = 'draft'] = /^([\s\S]+):(draft|editions\/\d+\.\d+)$/.exec(name) ?? []
      return parseEdition(readGitRevision(root, revision, edition), edition)
    }
    case 'dir:': {
      const found = findEditionFolder(name)
      if (found === undefined)
        throw new SideError(`there is no manual in ${name}`, 'name a folder with a manual.yaml and a draft, or the folder of an edition in one')
      return loadManual(found.root, found.key)
    }
    default:
      throw new SideError(`\`${side}\` cannot be compared`, FORMS)
  }
}

/** A published edition whose files are what was published. */
function openPublished(root: string, number: string): { edition: Edition; problems: Problem[] } {
  const { manual, problems } = openManualFolder(root)
  const numbers = manual.editions.map((edition) => edition.number)
  if (!numbers.includes(number)) {
    const near = suggest(number, numbers)
    throw new SideError(
      `edition ${number} is not published`,
      near !== undefined ? `did you mean edition:${near}?` : numbers.length === 0 ? 'none is published yet' : `published: ${numbers.join(', ')}`,
    )
  }
  const damage = problems.find(({ place, code }) => code.startsWith('NM40') && place.file.startsWith(`editions/${number}/`))
  if (damage !== undefined)
    throw new SideError(`edition ${number} is not as it was published: ${damage.message}`, '`manual edition verify` says everything that changed')
  return loadManual(root, `editions/${number}`)
}
