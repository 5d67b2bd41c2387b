import type { Edition } from './model/edition.ts'
import type { Problem } from './model/finding.ts'
import { parseEdition } from './parse/parse-edition.ts'
import { readManualFolder } from './source/read-manual-folder.ts'

/** Source to model: reads one edition of the manual in `root` (for example `draft`), with every problem that reading met. */
export function loadManual(root: string, edition = 'draft'): { edition: Edition; problems: Problem[] } {
  const source = readManualFolder(root, edition)
  return parseEdition(source, edition)
}
