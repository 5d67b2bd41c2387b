import { describe, expect, test } from 'vitest'
import {
  addressOf,
  dutySentence,
  extractForRole,
  plainText,
  RECORD_PAGES,
  renderDuty,
  renderRegisterTable,
  renderSection,
  sectionMarkdown,
  sectionRenderer,
  wholeRegister,
} from '#engine'
import { REGISTER_NAMES } from '#schemas'
import { demonstration as edition } from '../demonstration.ts'
import { foreignMarkup } from './read-html.ts'
import { htmlFaults } from './validate-html.ts'

const base = '/'
const render = sectionRenderer(edition, { base })
const rendered = new Map([...edition.sections.values()].map((section) => [section.id, render(section)]))
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string)

describe('every section of the demonstration', () => {
  test.each([...rendered])('%s is valid HTML', async (_, { html }) => {
    expect(await htmlFaults(html)).toEqual([])
    expect(foreignMarkup(html)).toEqual([])
  })

  test('every chapter is valid on one page', async () => {
    for (const chapter of edition.chapters) {
      const html = chapter.sections.map((section) => `<h2>${section.number}</h2>${renderSection(edition, section, { base, headingLevel: 3 }).html}`).join('')
      expect(await htmlFaults(html), chapter.id).toEqual([])
    }
  })

  test('every link leads to a page, and to an anchor that is there', () => {
    const pages = new Map<string, ReadonlySet<string>>()
    for (const [id, { html }] of rendered) pages.set(addressOf({ to: 'section', id }, base), new Set(idsIn(html)))
    for (const chapter of edition.chapters) pages.set(addressOf({ to: 'chapter', id: chapter.id }, base), new Set())
    for (const id of edition.duties.keys()) pages.set(addressOf({ to: 'duty', id }, base), new Set())
    for (const register of REGISTER_NAMES) {
      const html = wholeRegister(register)
        .map((request) => renderRegisterTable(edition, request, { base }))
        .join('')
      pages.set(addressOf({ to: 'register', name: register }, base), new Set(idsIn(html)))
    }
    for (const register of RECORD_PAGES)
      for (const id of edition.registers[register].records.keys()) pages.set(addressOf({ to: 'record', register, id }, base), new Set())

    const lost: string[] = []
    for (const [id, { html }] of rendered) {
      for (const [, href = ''] of html.matchAll(/ href="([^"]+)"/g)) {
        if (href.startsWith('https://')) continue
        const [path = '', anchor] = href.split('#')
        const page = pages.get(path === '' ? addressOf({ to: 'section', id }, base) : path)
        if (page === undefined || (anchor !== undefined && !page.has(anchor))) lost.push(`${id}: ${href}`)
      }
    }
    expect(lost).toEqual([])
  })

  test('no id of a register or of a section is printed where there is a title', () => {
    const raw = [...rendered].flatMap(([id, { text }]) => [...text.matchAll(/\b(?:cc|mod|req|ret|cja|ex)-[a-z0-9-]+\b/g)].map(([match]) => `${id}: ${match}`))
    expect(raw).toEqual([])
  })
})

describe('one sentence a duty', () => {
  test('the page, the duty’s box elsewhere, the Markdown and the plain words all print the sentence of the data', () => {
    for (const duty of edition.duties.values()) {
      const sentence = dutySentence(edition, duty).text
      const section = edition.sections.get(duty.section)
      if (section === undefined) throw new Error(duty.id)
      expect(rendered.get(duty.section)?.text.split('\n')).toContain(sentence)
      expect(sectionMarkdown(edition, section).replaceAll(/\*\*|\\/g, '')).toContain(sentence)
      expect(plainText(edition, section, section.body, { duties: true }).split('\n')).toContain(sentence)
      expect(plainText(edition, section)).not.toContain(sentence)
      const box = renderDuty(edition, duty, { base }).replaceAll(/<a class="block__number".*?<\/a> |<[^>]+>/g, '')
      expect(box.replaceAll('&#x26;', '&')).toContain(sentence)
    }
  })

  test('the extract of the post prints the same sentence', () => {
    const roles = new Set([...edition.duties.values()].map((duty) => duty.role))
    const inExtracts = JSON.stringify([...roles].map((role) => extractForRole(edition, role, { toolVersion: '0' })))
    for (const duty of edition.duties.values()) expect(inExtracts).toContain(JSON.stringify(dutySentence(edition, duty).text).slice(1, -1))
  })
})

test('rendering is pure: the same section gives the same result again', () => {
  for (const section of edition.sections.values()) expect(render(section)).toEqual(rendered.get(section.id))
})
