import type { Problem } from './model/finding.ts'
import type { Manual } from './model/manual.ts'
import { parseManual } from './parse/parse-manual.ts'
import { readFrozenFolders } from './source/read-frozen-folder.ts'
import { readManualFolder } from './source/read-manual-folder.ts'

const DRAFT = 'draft/edition.yaml'

/**
 * Opens the manual in `root` without reading its sections: which editions there are, what became of ids. Every file of every
 * published edition is hashed and held against its record; what does not agree comes back as a problem.
 */
export function openManualFolder(root: string): { manual: Manual; problems: Problem[] } {
  const { folders, problems } = readFrozenFolders(root)
  const top = readManualFolder(root, 'lineage.yaml')
  const files = new Map(top.files)
  for (const { key } of folders) for (const [path, file] of readManualFolder(root, `${key}/edition.yaml`).files) files.set(path, file)
  const { manual, problems: found } = parseManual({ files, hasDraft: readManualFolder(root, DRAFT).files.has(DRAFT), folders })
  return { manual, problems: [...problems, ...top.problems.filter(({ place }) => place.file === 'lineage.yaml'), ...found] }
}
