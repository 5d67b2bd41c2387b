import { expect, test } from 'vitest'
import { commentedBlocks } from '../../../src/site/commented-blocks.ts'
import { readBody } from '../../parse/tiny-manual.ts'

const NOTE = `Words of a paragraph. [#k7f3p]

<Note id="n4tsq" kind="illustrative">

The limit is invented. [#qxwfn]

- a gate [#ppdjg]
- a weir [#x52ft]

It was longer. [#wz5tk]

</Note>

- An item. [#spm95]

  Which goes on. [#w9s2p]

## A heading [#j8mpb]

After it. [#msqp3]
`

test('what stands in a note is shown with the note, by whose number it is cited', () => {
  const shown = (commentedBlocks(readBody(NOTE).edition).get('part.one') ?? []).map(({ number, id, words }) => [number, id, words])
  expect(shown).toEqual([
    ['1.1.1', 'k7f3p', 'Words of a paragraph.'],
    ['1.1.2', 'n4tsq', 'Illustrative: The limit is invented. a gate; a weir; It was longer.'],
    ['1.1.2(a)', 'ppdjg', 'a gate'],
    ['1.1.2(b)', 'x52ft', 'a weir'],
    ['1.1.2(c)', 'spm95', 'An item. Which goes on.'],
    ['1.1.3', 'msqp3', 'After it.'],
  ])
})
