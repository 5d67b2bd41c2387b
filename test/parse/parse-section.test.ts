import { describe, expect, test } from 'vitest'
import { parseSection } from '../../src/parse/parse-section.ts'
import { FRONT_MATTER } from './tiny-manual.ts'

const parse = (text: string, path = 'draft/chapters/01-part/one.mdx') => parseSection({ path, text }, { chapter: 'part', stage: 'start', number: '1.1' })
const codes = (text: string) => parse(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)

describe('parseSection', () => {
  test('takes its id from its place, its title and stage from the front matter', () => {
    const { section, problems } = parse(`${FRONT_MATTER.replace('owner: lead', 'owner: lead\nstage: end')}Words.\n`)
    expect(problems).toEqual([])
    expect(section).toMatchObject({ id: 'part.one', title: 'One', number: '1.1', chapter: 'part', stage: 'end', duties: [] })
    expect(parse(FRONT_MATTER).section.stage).toBe('start')
  })

  test('gives duties their place and number', () => {
    const duty = (id: string) =>
      `  - { id: ${id}, rev: 1, modality: must, role: lead, action: do it, cohorts: [all], scope: case, binding: internal, basis: [law] }\n`
    const { section } = parse(
      `${FRONT_MATTER.replace('sources: [law]\n', `sources: [law]\nduties:\n${duty('first')}${duty('second')}${duty('third')}`)}Words.\n\n<Duty id="second" />\n\n<Duty id="first" />\n`,
    )
    expect(section.duties.map(({ id, index, number, section: own }) => [id, index, number, own])).toEqual([
      ['first', 0, '1.1.3', 'part.one'],
      ['second', 1, '1.1.2', 'part.one'],
      ['third', 2, undefined, 'part.one'],
    ])
  })

  test('says where any piece of the text stands in the file', () => {
    const { section } = parse(`${FRONT_MATTER}First.\n\nSecond **bold** word.\n`)
    const paragraph = section.body.children[1]
    expect(section.placeOf(paragraph as never)).toEqual({ file: 'draft/chapters/01-part/one.mdx', line: 12, column: 1, endColumn: 22 })
    const bold = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
    expect(section.placeOf(bold as never)).toMatchObject({ line: 12, column: 8, endColumn: 16 })
  })

  test('an id of another place is a finding with a certain mend', () => {
    const text = FRONT_MATTER.replace('part.one', 'part.two')
    const { problems, section } = parse(text)
    expect(problems).toMatchObject([{ code: 'NM010', place: { line: 2, column: 5, endColumn: 13 } }])
    expect(problems[0]?.fix && text.slice(problems[0].fix.start, problems[0].fix.end)).toBe('part.two')
    expect(section.id).toBe('part.one')
  })

  test.each([
    ['nothing at all', '', ['NM001 1:1']],
    ['no front matter', 'Words.\n', ['NM001 1:1']],
    ['front matter that is not closed', '---\nid: part.one\n', ['NM001 1:1']],
    ['front matter that is closed by other marks', '---\nid: part.one\n...\nWords.\n', ['NM001 1:1']],
    ['front matter with nothing in it', '---\n---\nWords.\n', ['NM001 1:1']],
    ['front matter with a remark in it', '---\n# nothing\n---\nWords.\n', ['NM001 1:1']],
    ['a blank line before it', `\n${FRONT_MATTER}Words.\n`, ['NM001 2:1']],
    ['front matter that cannot be read does not hide the text', '---\na: [\n---\n\nWords {x}.\n', ['NM002 3:1', 'NM602 5:7']],
    ['text that cannot be read does not hide front matter', `${FRONT_MATTER.replace('One', '5')}<Note>\n`, ['NM007 3:8', 'NM610 10:1']],
  ])('%s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test.each([
    ['<Note kind="law">', `\nWords.\n\n<Note kind="law">\n\nThe rule.\n`, 'Expected a closing tag for `<Note>`'],
    ['<Note kind="law">', `\r\nWords.\r\n\r\n<Note kind="law">\r\n\r\nThe rule.\r\n`, 'Expected a closing tag for `<Note>`'],
    ['<Term id="weir">', `\nThe <Term id="weir">weir.\n\nMore.\n`, 'Expected a closing tag for `<Term>` before the end of `paragraph`'],
  ])('a component that is not closed is shown at its opening tag in the file: %s', (tag, body, label) => {
    const text = `${FRONT_MATTER}${body}`
    const at = text.indexOf(tag)
    const before = text.slice(0, at).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    expect(parse(text).problems).toMatchObject([{ code: 'NM610', label, place: { line: before.length, column, endColumn: column + tag.length } }])
  })

  test('spaces after the marks, and no line end at the end, are no fault', () => {
    expect(codes(FRONT_MATTER.replaceAll('---\n', '---  \n'))).toEqual([])
    expect(codes(FRONT_MATTER.trimEnd())).toEqual([])
    expect(parse(`${FRONT_MATTER}---\n\nWords.\n`).section.body.children).toHaveLength(1)
  })

  test('a section that cannot be read is there under its id, and nothing of it is taken for true', () => {
    const { section } = parse('Words.\n')
    expect(section).toMatchObject({ id: 'part.one', title: 'part.one', duties: [] })
    expect(section.document.unreadable).toBe(true)
  })
})
