import { describe, expect, test } from 'vitest'
import { plainText, type Section, writeBlockIds } from '#engine'
import { parseSection } from '../../src/parse/parse-section.ts'
import { countedBlockId } from '../counted-block-id.ts'
import { demonstration } from '../demonstration.ts'
import { seededRandom } from '../seeded-random.ts'

/** Sections of the manual with an id on every block. */
const sections: Section[] = []
let count = 0
for (const section of demonstration.sections.values()) sections.push(reread(section, writeBlockIds(section, () => countedBlockId(count++)).text))

function reread(section: Section, text: string): Section {
  const { chapter, stage, number, document } = section
  return parseSection({ path: document.file, text }, { chapter, stage, number }).section
}

const ids = ({ blocks }: Section) => blocks.map(({ id }) => id)
const shape = (section: Section) => section.blocks.map(({ kind, number, node }) => ({ kind, number, words: plainText(demonstration, section, node) }))

/** Offsets in the file at which a paragraph can come in: between two blocks at the top. */
const gaps = (section: Section): number[] =>
  section.body.children.map(({ position }) => section.document.text.indexOf(BODY, 3) + BODY.length + (position?.start.offset ?? 0))
const BODY = '\n---\n'

describe('blocks keep who they are', () => {
  const random = seededRandom(7)

  test('reading twice gives the same', () => {
    for (const section of sections) {
      const again = reread(section, section.document.text)
      expect(ids(again)).toEqual(ids(section))
      expect(shape(again)).toEqual(shape(section))
    }
  })

  test('ids taken out of the text leave the same words, kinds and numbers', () => {
    for (const section of sections) {
      const written = section.blocks.flatMap(({ id, idForm }) => (id === undefined || idForm === 'own' ? [] : [id]))
      const text = written.reduce((rest, id) => rest.replace(` [#${id}]`, '').replace(` id="${id}"`, '').replace(` block="${id}"`, ''), section.document.text)
      const stripped = reread(section, text)
      expect(shape(stripped)).toEqual(shape(section))
      expect(stripped.blocks.filter(({ idForm, id }) => idForm !== 'own' && id !== undefined)).toEqual([])
    }
  })

  test('no written id is left in the words', () => {
    for (const section of sections) for (const { words } of shape(section)) expect(words).not.toContain('[#')
  })

  test('a paragraph that comes in anywhere changes no other block', () => {
    for (const section of sections) {
      const at = random.pick(gaps(section))
      const { text } = section.document
      const changed = reread(section, `${text.slice(0, at)}A new paragraph. [#znw22]\n\n${text.slice(at)}`)
      expect(ids(changed).filter((id) => id !== 'znw22')).toEqual(ids(section))
      expect(ids(changed)).toContain('znw22')
    }
  })

  test('a paragraph that is edited keeps its id', () => {
    for (const section of sections) {
      const paragraph = section.blocks.find(({ kind, id }) => kind === 'paragraph' && id !== undefined)
      if (paragraph === undefined) continue
      const changed = reread(section, section.document.text.replace(` [#${paragraph.id}]`, ` with more words [#${paragraph.id}]`))
      expect(ids(changed)).toEqual(ids(section))
    }
  })

  test('blocks that change places take their ids along', () => {
    for (const section of sections) {
      const [first, second, third] = gaps(section)
      if (first === undefined || second === undefined || third === undefined) continue
      const { text } = section.document
      const changed = reread(section, text.slice(0, first) + text.slice(second, third) + text.slice(first, second) + text.slice(third))
      const wordsOf = (from: Section) => new Map(from.blocks.map((block) => [block.id, plainText(demonstration, from, block.node)]))
      expect(wordsOf(changed)).toEqual(wordsOf(section))
    }
  })
})
