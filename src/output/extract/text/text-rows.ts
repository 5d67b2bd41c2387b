import type { TextParagraph } from '#schemas'
import type { TextCell, TextNode } from './text-node.ts'
import { wordsOfRuns } from './text-runs.ts'

/** The text of a section as rows, one a paragraph, item, row of a table or duty, in reading order: what data and spreadsheets hold. */
export const textRows = (nodes: readonly TextNode[], dutyWords: (id: string) => string): TextParagraph[] => nodes.flatMap((node) => rowsOf(node, dutyWords))

function rowsOf(node: TextNode, dutyWords: (id: string) => string): TextParagraph[] {
  switch (node.kind) {
    case 'heading':
      return [row('heading', node.words, node)]
    case 'paragraph':
      return [row('paragraph', wordsOfRuns(node.runs), node)]
    case 'list':
      return node.items.flatMap(({ content, ...item }) => {
        const [first, ...rest] = content
        return first?.kind === 'paragraph'
          ? [row('item', wordsOfRuns(first.runs), item), ...textRows(rest, dutyWords)]
          : [row('item', '', item), ...textRows(content, dutyWords)]
      })
    case 'table':
      return [
        row('table', node.caption ?? '', node),
        ...[node.header, ...node.rows.map(({ cells }) => cells)].map((cells) => row('row', cells.map(cellWords).join(' | '))),
      ]
    case 'box':
      return [row(node.look, node.label, node), ...textRows(node.content, dutyWords)]
    case 'facts':
      return node.facts.map(([label, lines]) => row('paragraph', `${label}: ${cellWords(lines)}`))
    case 'quote':
      return textRows(node.content, dutyWords)
    case 'code':
      return [row('code', node.text, node)]
    case 'figure':
      return [row('figure', [wordsOfRuns(node.caption), node.alt].filter((words) => words !== '').join(': '), node)]
    case 'duty':
      return [{ kind: 'duty', duty: node.id, words: dutyWords(node.id) }]
  }
}

const cellWords = (lines: TextCell): string => lines.map(wordsOfRuns).join('; ')

const row = (
  kind: TextParagraph['kind'],
  words: string,
  { number, address }: { number?: string | undefined; address?: string | undefined } = {},
): TextParagraph => ({
  kind,
  ...(number === undefined ? {} : { number }),
  words,
  ...(address === undefined ? {} : { address }),
})
