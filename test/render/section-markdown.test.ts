import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as plainString } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import { sectionMarkdown } from '#engine'
import { demonstration } from '../demonstration.ts'
import { FEED_DUTY, feeding, smallEdition } from './small-edition.ts'

const markdown = (body: string, extra: Parameters<typeof smallEdition>[0] = {}) => {
  const edition = smallEdition({ body, ...extra })
  return sectionMarkdown(edition, feeding(edition))
}

describe('sectionMarkdown', () => {
  test('title, headings, lists and emphasis, without block ids', () => {
    expect(markdown('## Food [#h2kkk]\n\nGive **all** of *it*: [#k7f3p]\n\n- hay [#w3rst]\n- meat\n  - raw\n\n1. one\n2. two')).toBe(
      '# 3.1 About feeding\n\n## Food\n\nGive **all** of *it*:\n\n- hay\n- meat\n  - raw\n\n1. one\n2. two\n',
    )
  })

  test('a duty is written out with its quiet lines', () => {
    expect(markdown('<Duty id="feed" />', { front: { duties: [FEED_DUTY] } })).toContain(
      [
        'The keeper **must not** feed an animal by hand, within 2 working days of arrival.',
        '',
        '- When: It is hungry',
        '- For: [Lions](https://zoo.example/cohorts/lions/); not for [Young](https://zoo.example/cohorts/young/)',
        '- With support from: [Visiting vet](https://zoo.example/roles/vet/)',
      ].join('\n'),
    )
  })

  test('links have whole addresses, and those to nowhere are words', () => {
    expect(markdown('[a](care) [b](https://law.example/x) [c](nowhere)')).toContain('[a](https://zoo.example/care/) [b](https://law.example/x) c')
  })

  test('terms, references and notes are written out', () => {
    const text = markdown('A <Term id="npo" />: see <DutyRef id="feed" />.\n\n<Note kind="law">\n\nSleep.\n\n- now\n\n</Note>\n\n<Duty id="feed" />', {
      front: { duties: [FEED_DUTY] },
    })
    expect(text).toContain(
      'A [night-time park order (NPO)](https://zoo.example/registers/glossary/#npo): see [duty 3.1.3 (feed)](https://zoo.example/care/feeding/#feed).',
    )
    expect(text).toContain('> **The law**\n>\n> Sleep.\n>\n> - now\n')
  })

  test('tables are Markdown tables', () => {
    expect(markdown('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n<RegisterTable register="glossary" />')).toContain(
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n**Glossary**\n\n| Term | Meaning |\n| --- | --- |\n| Cage | A house with bars. |\n| Night-time park order (NPO) | Closing time. |\n',
    )
  })

  test('a requirement, the notice and a figure are written out', () => {
    const notice = { banner: 'Not real.', full: ['One.'] }
    const text = markdown('<Requirement id="rest" />\n\n<Notice />\n\n<Figure src="figures/plan.svg" alt="Plan" caption="The zoo." />', { config: { notice } })
    expect(text).toContain('> **What the law asks of the animal: Rest**\n>\n> Sleep by day.\n>\n> - Applies to: [Lions](https://zoo.example/cohorts/lions/)\n')
    expect(text).toContain('> **Notice**\n>\n> One.\n')
    expect(text).toContain('The zoo. Figure: Plan')
  })

  test.each(['1\\. not a list', '\\# not a heading', '\\- not an item', '\\> not a quotation', '5 \\* 3 \\_x\\_ \\[y] &amp;lt; \\\\'])(
    '%s reads back as the same words',
    (body) => {
      const words = (text: string) => plainString(fromMarkdown(text))
      const [, paragraph = ''] = markdown(body).split('\n\n')
      expect(words(paragraph)).toBe(words(body))
      expect(fromMarkdown(paragraph).children[0]?.type).toBe('paragraph')
    },
  )

  test('no component, block id or raw HTML is left in any section of the demonstration', () => {
    for (const section of demonstration.sections.values()) {
      const text = sectionMarkdown(demonstration, section)
      expect(text).not.toMatch(/<[A-Za-z]|\[#\w+\]/)
      const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
      expect(tree.children[0]).toMatchObject({ type: 'heading', depth: 1 })
    }
  })
})
