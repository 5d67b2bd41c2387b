import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Edition, parseEdition } from '#engine'

const BASE = fileURLToPath(new URL('../../../cases/base', import.meta.url))

const files: ReadonlyMap<string, string> = new Map(
  readdirSync(BASE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(BASE, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** Edits of the small manual, by path from its draft: pairs of what is written and what stands in its place, a whole new file, or none. */
export type Edits = Readonly<Record<string, readonly (readonly [was: string, becomes: string])[] | string | null>>

/** The small manual of the test cases as an edition, with edits. An edit whose words are not in the file is a mistake of the test. */
export function baseEdition(edits: Edits = {}, key = 'draft'): Edition {
  const texts = new Map([...files].map(([path, text]) => [path.replace(/^draft\//, `${key}/`), text]))
  for (const [path, edit] of Object.entries(edits)) {
    const full = path === 'manual.yaml' ? path : `${key}/${path}`
    if (edit === null) texts.delete(full)
    else if (typeof edit === 'string') texts.set(full, edit)
    else
      texts.set(
        full,
        edit.reduce((text, [was, becomes]) => replaceOnce(text, was, becomes, path), texts.get(full) ?? ''),
      )
  }
  const source = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, { path, text }] as const)
  const { edition, problems } = parseEdition({ files: new Map(source), assets: ['draft/figures/plan.svg'], problems: [] }, key)
  if (problems.length > 0) throw new Error(`the edition of the test is wrong: ${problems[0]?.message} in ${problems[0]?.place.file}`)
  return edition
}

function replaceOnce(text: string, was: string, becomes: string, path: string): string {
  if (!text.includes(was)) throw new Error(`the test edits words that are not in ${path}: ${was}`)
  return text.replace(was, () => becomes)
}

/** edition.yaml of a second edition, with more fields under it. */
export const second = (more = ''): string =>
  `edition: '2.0'\ntitle: Second edition\nstatus: draft\npublishedOn: 2025-03-01\nlawAsAt: 2025-02-01\nreviewBy: 2026-03-01\n${more}`
