import type { Random } from '../../../../seeded-random.ts'
import { freshSentence, indexesOf, isList, isProse, moveTo, replaceAt, sentencesOf } from './blocks.ts'
import type { Blocks, Script } from './pair.ts'
import { scatter } from './word-scripts.ts'

/** Edits of lists and their items. */
export const LIST_SCRIPTS: Readonly<Record<string, Script>> = {
  'list item added': onItems((items, random) => items.toSpliced(random.below(items.length + 1), 0, `- ${freshSentence(random)}`)),
  'list item removed': onItems((items, random) => items.toSpliced(random.below(items.length), 1)),
  'list item edited': onItems((items, random) => editItem(items, random)),
  'list item moved': (blocks, random) => {
    const at = listIn(blocks, random)
    if (at === undefined) return undefined
    const items = (blocks[at] as string).split('\n')
    const item = items[0] as string
    // Of an item of a word or two nobody can say whether it moved or was written again.
    if (item.split(' ').length < 4) return undefined
    return { fresh: replaceAt(blocks, at, moveTo(items, 0, items.length - 1).join('\n')), moved: [{ old: item, fresh: item }] }
  },
  'list numbered': onItems((items) => items.map((item, index) => item.replace(/^- /, `${index + 1}. `))),
  'list start': onItems(
    (items) => items.map((item, index) => item.replace(/^- /, `${index + 4}. `)),
    (items) => items.map((item, index) => item.replace(/^- /, `${index + 1}. `)),
  ),
  'nested list edited': onItems((items, random) => nest(editItem(items, random)), nest),
  'nested list item added': onItems((items, random) => nest(items).toSpliced(3, 0, `    - ${freshSentence(random)}`), nest),
  'list item nested': onItems((items) => items.map((item, index) => (index === 1 ? `  ${item}` : item))),
  'paragraph made a list': (blocks, random) => {
    const places = indexesOf(blocks, (block) => isProse(block) && sentencesOf(block).length >= 3)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    return {
      fresh: replaceAt(
        blocks,
        at,
        sentencesOf(blocks[at] as string)
          .map((sentence) => `- ${sentence}`)
          .join('\n'),
      ),
    }
  },
}

function onItems(edit: (items: readonly string[], random: Random) => string[], before?: (items: readonly string[]) => string[]): Script {
  return (blocks, random) => {
    const at = listIn(blocks, random)
    if (at === undefined) return undefined
    const items = (blocks[at] as string).split('\n')
    const old = before === undefined ? blocks : replaceAt(blocks, at, before(items).join('\n'))
    return { old, fresh: replaceAt(blocks, at, edit(items, random).join('\n')) }
  }
}

function listIn(blocks: Blocks, random: Random): number | undefined {
  const places = indexesOf(blocks, isList)
  return places.length === 0 ? undefined : random.pick(places)
}

function editItem(items: readonly string[], random: Random): string[] {
  const long = items.flatMap((item, index) => (item.split(' ').length > 3 && !/[[*`]/.test(item) ? [index] : []))
  const at = long.length === 0 ? 0 : random.pick(long)
  return replaceAt(items, at, `- ${scatter((items[at] as string).slice(2), random, 0.1)}`)
}

/** Every second item and the one after it go one level deeper each. */
function nest(items: readonly string[]): string[] {
  return items.map((item, index) => '  '.repeat(index % 3) + item)
}
