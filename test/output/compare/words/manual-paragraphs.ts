import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const asProse = (line: string): string =>
  line
    .replace(/\s*\[#\w+\]\s*$/, '')
    .replace(/^- /, '')
    .replace(/<Term id="([^"]+)" \/>/g, (_, id: string) => id.replaceAll('-', ' '))
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')

/** The prose paragraphs of the demonstration Manual (its draft, or a folder like `editions/1.0`) by block id, as plain text, in a fixed order. */
export function readManualBlocks(edition: string): Map<string, string> {
  const folder = fileURLToPath(new URL(`../../../../manual/${edition}/chapters`, import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))
  const lines = files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split('\n'),
  )
  const blocks = lines.map((line) => ({ id: /\[#(\w+)\]\s*$/.exec(line)?.[1], text: asProse(line) }))
  const prose = /^(?:[\p{L}“"]|\d)/u
  return new Map(blocks.flatMap(({ id, text }) => (id !== undefined && prose.test(text) && text.length > 20 ? [[id, text] as const] : [])))
}

export const readManualParagraphs = (): string[] => [...readManualBlocks('editions/1.0').values()]
