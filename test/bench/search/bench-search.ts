import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type SearchFigures, searchText } from './search-text.ts'

/** Every engine on every labelled query, in a browser: how often it finds, how fast, and what a reader has to fetch. */
export function benchSearch({ toolkit, work }: { toolkit: string; work: string }): { text: string; figures: SearchFigures } {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, 'measure-search.ts'), work], { cwd: toolkit, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const figures = JSON.parse(out.trim().split('\n').at(-1) ?? '') as SearchFigures
  return { text: searchText(figures), figures }
}
