import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadManual, makeEditionRecord, openManualFolder, sealRecord, sha256 } from '#engine'

/** Freezes the draft of the manual in a folder as edition `number`, as publishing does but with no questions asked. */
export function freeze(folder: string, number: string): void {
  const key = `editions/${number}`
  const target = join(folder, key)
  cpSync(join(folder, 'draft'), target, { recursive: true })
  const yaml = join(target, 'edition.yaml')
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^edition: .*$/m, `edition: '${number}'`))
  const paths = readdirSync(target, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
  const files = paths.map((path) => [path.slice(target.length + 1), sha256(readFileSync(path))] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const { edition } = loadManual(folder, key)
  const record = makeEditionRecord(edition, {
    publishedOn: edition.data.publishedOn ?? edition.data.lawAsAt,
    approvedBy: { role: 'head', title: 'Head' },
    toolVersion: '1.2.3',
    before: openManualFolder(folder).manual.editions.at(-1),
    files: Object.fromEntries(files),
  })
  writeFileSync(join(target, 'edition.json'), sealRecord(record))
}
