import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, dump } from 'js-yaml'
import { openManualFolder } from '#engine'
import type { LineageEntryData } from '#schemas'
import { UsageError } from '../usage-error.ts'
import { createFile, replaceFile } from '../write-file.ts'

const HEAD = '# What became of published ids that are no longer there. Entries are added at the end and never changed.\n'

/** One entry as a line of lineage.yaml. */
export const lineageLine = (entry: LineageEntryData): string => `- ${dump(entry, { lineWidth: -1, flowLevel: 0, schema: CORE_SCHEMA }).trimEnd()}\n`

/** Adds entries at the end of lineage.yaml, which is made where it is not there yet. What could not be read back is taken back. */
export function appendLineage(root: string, entries: readonly LineageEntryData[]): void {
  const path = join(root, 'lineage.yaml')
  const known = openManualFolder(root).manual.lineage.entries.length
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  const lines = entries.map(lineageLine).join('')
  if (before === undefined) createFile(path, HEAD + lines)
  else replaceFile(path, before + (before === '' || before.endsWith('\n') ? '' : '\n') + lines)
  const after = openManualFolder(root).manual.lineage
  if (after.entries.length === known + entries.length && after.document.broken.size === 0) return
  if (before === undefined) rmSync(path)
  else replaceFile(path, before)
  throw new UsageError('lineage.yaml could not be added to, so it was left as it was', { hint: 'run `manual check` and mend it first' })
}
