import { expect, test } from 'vitest'
import { commentedBlocks } from '../../../src/site/commented-blocks.ts'
import { readBody } from '../../parse/tiny-manual.ts'

const NOTE = `Words of a paragraph. [#k7f3p]

<Note id="n4tsq" kind="illustrative">

The limit is invented. [#qxwfn]

It was longer. [#wz5tk]

</Note>

## A heading [#j8mpb]

After it. [#msqp3]
`

test('what stands in a note is shown with the note, by whose number it is cited', () => {
  const shown = (commentedBlocks(readBody(NOTE).edition).get('part.one') ?? []).map(({ number, id, words }) => [number, id, words])
  expect(shown).toEqual([
    ['1.1.1', 'k7f3p', 'Words of a paragraph.'],
    ['1.1.2', 'n4tsq', 'Illustrative: The limit is invented. It was longer.'],
    ['1.1.3', 'msqp3', 'After it.'],
  ])
})
