import type { Random } from '../../../../seeded-random.ts'
import { freshWord, indexesOf, isTable, replaceAt } from './blocks.ts'
import type { Script } from './pair.ts'

type Rows = readonly (readonly string[])[]

/** Edits of tables. The second row of the Markdown, dashes, is no row of the table. */
export const TABLE_SCRIPTS: Readonly<Record<string, Script>> = {
  'table row added': onTable((rows, random) => rows.toSpliced(2 + random.below(rows.length - 1), 0, newRow(rows, random))),
  'table row removed': onTable((rows, random) => rows.toSpliced(2 + random.below(rows.length - 2), 1)),
  'table column added': onTable((rows, random) => rows.map((row, index) => row.toSpliced(1, 0, index === 1 ? '---' : freshWord(random)))),
  'table column removed': onTable((rows) => rows.map((row) => row.toSpliced(row.length - 1, 1))),
  'table cell edited': onTable((rows, random) => {
    const at = 2 + random.below(rows.length - 2)
    return replaceAt(rows, at, (rows[at] as string[]).with(random.below(rows[at]?.length ?? 0), `${freshWord(random)} ${freshWord(random)}`))
  }),
  'table cells here and there': onTable((rows, random) =>
    rows.map((row, index) => (index === 1 ? row : row.map((cell) => (random.chance(0.15) ? `${cell} ${freshWord(random)}`.trim() : cell)))),
  ),
  'table heading edited': onTable((rows, random) => replaceAt(rows, 0, (rows[0] as string[]).with(0, `${freshWord(random)} heading`))),
  'table rows and column': onTable((rows, random) => {
    const wider = rows.map((row, index) => [...row, index === 1 ? '---' : freshWord(random)])
    return wider.toSpliced(2, 1)
  }),
}

function onTable(edit: (rows: Rows, random: Random) => Rows): Script {
  return (blocks, random) => {
    const places = indexesOf(blocks, isTable)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    const rows = (blocks[at] as string).split('\n').map(cellsOf)
    return {
      fresh: replaceAt(
        blocks,
        at,
        edit(rows, random)
          .map((row) => `| ${row.join(' | ')} |`)
          .join('\n'),
      ),
    }
  }
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|\s*|\s*\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

const newRow = (rows: Rows, random: Random): string[] => (rows[0] ?? []).map(() => `${freshWord(random)} ${freshWord(random)}`)
