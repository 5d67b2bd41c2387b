import type { ElementContent } from 'hast'
import type { TextRun } from './text-node.ts'

/** Makes a whole address of a link on a page. */
export type AddressOf = (href: string) => string

const LOOKS: Readonly<Record<string, TextRun['look']>> = { strong: 'strong', b: 'strong', em: 'em', i: 'em', code: 'code' }

/** Words of a line with their looks and links; white space as a page shows it, none at either end. */
export function textRuns(nodes: readonly ElementContent[], addressOf: AddressOf): TextRun[] {
  const runs: TextRun[] = []
  const visit = (node: ElementContent, around: Omit<TextRun, 'text'>): void => {
    if (node.type === 'text') add(runs, { ...around, text: node.value.replace(/\s+/g, ' ') })
    if (node.type !== 'element') return
    const { tagName, properties, children } = node
    const spoken = tagName === 'br' ? ' ' : tagName === 'img' ? String(properties.alt ?? '') : ''
    if (spoken !== '') add(runs, { ...around, text: spoken })
    const look = LOOKS[tagName] ?? around.look
    const to = tagName === 'a' && typeof properties.href === 'string' ? addressOf(properties.href) : around.to
    for (const child of children) visit(child, { look, to })
  }
  for (const node of nodes) visit(node, { look: undefined, to: undefined })
  return trimmed(runs)
}

/** Runs that look the same are one; a space stands once, also where two meet. */
function add(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1)
  const text = last === undefined || last.text.endsWith(' ') ? run.text.replace(/^ /, '') : run.text
  if (text === '') return
  if (last !== undefined && last.look === run.look && last.to === run.to) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push({ ...run, text })
}

function trimmed(runs: readonly TextRun[]): TextRun[] {
  const last = runs.at(-1)
  return last === undefined ? [] : [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '')
}

/** The words alone. */
export const wordsOfRuns = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('')
