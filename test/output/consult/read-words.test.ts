import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { draftWords, readWords, renderSection, type TreeView } from '#engine'
import { readDraft } from '../../demonstration.ts'

const edition = readDraft()
const draft = draftWords(edition)

/** How a page walks itself. */
const DOM: TreeView<Node> = {
  text: (node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : undefined),
  tag: (node) => (node.nodeType === 1 ? node.nodeName.toLowerCase() : undefined),
  id: (node) => (node.nodeType === 1 ? (node as Element).id || undefined : undefined),
  classes: (node) => (node.nodeType === 1 ? [...(node as Element).classList] : []),
  children: (node) => node.childNodes,
}

test('a page in a browser counts the words of every block as the engine does, and knows where each character stands', () => {
  const sections = [...edition.sections.values()].filter((_, at) => at % 8 === 0)
  for (const section of sections) {
    const { document } = new JSDOM(renderSection(edition, section, { base: '/draft/' }).html).window
    const blocks = draft.blocks.filter((block) => block.section === section.id)
    const ids = new Set(blocks.map(({ id }) => id))
    for (const { id, words } of blocks) {
      const element = document.getElementById(id)
      expect(element, id).not.toBeNull()
      if (element === null) continue
      // What the page adds of its own does not count.
      const button = document.createElement('button')
      button.textContent = 'Comment'
      const count = document.createElement('span')
      count.className = 'comment-ui'
      count.textContent = '2 comments'
      element.append(button, count)
      const read = readWords(element as Node, DOM, ids)
      expect(read.words).toBe(words)
      const points = Array.from(read.words)
      expect(read.origin).toHaveLength(points.length)
      for (const [at, from] of read.origin.entries()) {
        if (from === undefined) expect(points[at]).toBe(' ')
        else expect((from.node.nodeValue ?? '').slice(from.start, from.end).normalize('NFC').replace(/\s/u, ' ')).toContain(points[at])
      }
    }
  }
})

test('letters and their marks are put together across forms, and white space is one space', () => {
  const { document } = new JSDOM('<p id="x">  e\u0301te\u0301 <b>a\u00a0 b</b><br>c<span hidden></span>\n<a class="block__number">1.1</a>한</p>').window
  const { words, origin } = readWords(document.getElementById('x') as Node, DOM, new Set(['x']))
  expect(words).toBe('été a b c 한'.normalize('NFC'))
  expect(origin[0]).toMatchObject({ start: 2, end: 4 })
})
