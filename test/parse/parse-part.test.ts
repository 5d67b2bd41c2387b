import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { cutParts } from '../../src/parse/cut-parts.ts'
import { parseMarkdown } from '../../src/parse/parse-markdown.ts'
import { parsePart } from '../../src/parse/parse-part.ts'
import { makePairs } from '../output/compare/judge/pairs/make-pairs.ts'
import { draftTexts } from '../output/compare/judge/pairs/manual-texts.ts'

/** A tree without the places of its nodes, which parts do not keep. */
const bare = (node: Nodes): unknown => JSON.parse(JSON.stringify(node, (name, value) => (name === 'position' ? undefined : value)))

const inParts = (text: string): unknown => {
  const parts = cutParts(text)
  return parts === undefined ? undefined : bare({ type: 'root', children: parts.flatMap((part) => parsePart(part).children) })
}

const texts = draftTexts().map(({ markdown }) => markdown)

describe('a text read in parts', () => {
  it('gives the tree of the whole, for the Manual and for texts made from it', () => {
    const all = [...texts, ...makePairs(texts, 70).flatMap(({ old, fresh }) => [old, fresh])]
    const cut = all.filter((text) => cutParts(text) !== undefined)
    expect(cut.length).toBeGreaterThan(all.length / 2)
    for (const text of cut) expect(inParts(text)).toEqual(bare(parseMarkdown(text)))
  })

  it.each([
    ['loose items', '- one\n\n- two\n\nwords\n\n- three'],
    ['an item with paragraphs', '- one\n\n  more of it\n\nwords'],
    ['a list that begins under a paragraph', 'words\n- one\n\n- two'],
    ['numbers and bullets', '1. one\n\n- two\n\n2. three'],
    ['a rule after a list', '- one\n\n---\n\n* * *\n\ntwo'],
    ['quotations', '> one\n>\n> - two\n\n> three\nlazy'],
    ['a heading by underline', 'One\n===\n\nTwo\n---'],
    ['a table', '| a | b |\n| :- | -: |\n| **[x](/y)** | |\n|c|`d`|'],
    ['a table with a bar in code', '| a |\n| - |\n| `b \\| c` |'],
    ['a table with uneven rows', '| a | b |\n| - | - |\n| c |\n| d | e | f |'],
    ['no table', '| a | b |\n| c | d |'],
    ['indented words', 'one\n\n    two\n\nthree'],
    ['bold that ends in a colon', '**Note:** one **two.** three *four?*'],
    ['blank lines with spaces', 'one\n \ntwo\n\n\n\nthree\n'],
  ])('%s', (_, text) => {
    expect(inParts(text)).toEqual(bare(parseMarkdown(text)))
  })

  it('is not cut where a part may change how another is read', () => {
    for (const text of ['[a]\n\n[a]: /b', '<Note>\n\none\n\n</Note>', '```\n\na\n\n```', '{1 +\n\n1}', 'a\r\n\r\nb']) expect(cutParts(text)).toBeUndefined()
    expect(bare(fromMarkdown('[a]\n\n[a]: /b'))).not.toEqual(bare({ type: 'root', children: ['[a]', '[a]: /b'].flatMap((part) => parsePart(part).children) }))
  })
})
