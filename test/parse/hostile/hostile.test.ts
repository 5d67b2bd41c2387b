import { describe, expect, test } from 'vitest'
import { renderSection, sectionMarkdown } from '#engine'
import { BODY_LINE, readBody, SECTION_FILE } from '../tiny-manual.ts'
import { HOSTILE_BODIES, type Hostile } from './bodies.ts'
import { BOMBS } from './bombs.ts'

/** What may not be in a page whatever a section says. */
const ALIVE =
  /<script|<iframe|<object|<embed|<style|<base|<meta|<form|<svg|<math|<img(?! src="[^"]*figures\/)|\son[a-z]+\s*=|(?:javascript|vbscript|data|file|blob):|srcdoc|expression\(/i

function refuse([, body, code]: Hostile) {
  const { edition, findings } = readBody(`First words.\n\n${body}\n`)
  const errors = findings.filter((finding) => finding.code === code && finding.severity === 'error')
  expect(findings.map((finding) => finding.code)).toContain(code)
  expect(errors.length).toBeGreaterThan(0)
  for (const { place, why, help } of errors) {
    expect(place.file).toBe(SECTION_FILE)
    expect(place.line).toBeGreaterThanOrEqual(BODY_LINE)
    expect(place.endColumn).toBeGreaterThan(place.column)
    expect(why).not.toBe('')
    expect(help).not.toBe('')
  }
  const section = [...edition.sections.values()][0]
  if (section === undefined) throw new Error('the section is gone')
  const { html } = renderSection(edition, section, { base: '/' })
  expect(html.replace(/&#x27;|&quot;|&#x3C;/g, ' ')).not.toMatch(ALIVE)
  // Markdown for readers of the source is text: it has no tags and no addresses that run code either.
  expect(sectionMarkdown(edition, section)).not.toMatch(/<script|\]\((?:javascript|data|vbscript):/i)
}

// Each takes a fraction of a second on an idle machine; this only tells a hang from a busy one.
const SOON = 10_000
describe.each(Object.entries(HOSTILE_BODIES))('%s', (_name, bodies) => {
  test.each(bodies)('%s is refused at its place and leaves nothing alive', { timeout: SOON }, (...hostile) => refuse(hostile))
})

describe('BOMBS', () => {
  test.each(BOMBS)('%s is refused soon', { timeout: SOON }, (...hostile) => refuse(hostile))
})

describe('text that only looks like it', () => {
  test.each([
    ['a sentence on imports', 'Import the list from the old system. Then import what is left.\n\n- import the contacts list\n- export the summary to a file\n'],
    ['a sentence that starts with a small letter', 'import duties, and export of goods, are for another manual.\n'],
    ['a curly bracket with a backslash', 'Write \\{ and \\} for the signs.\n'],
    ['a less-than sign with spaces', 'If 3 < 5 and 5 > 3, go on.\n'],
    ['an ampersand', 'Bread & butter &amp; jam.\n'],
    ['stars that are no bold', 'Two * three * four.\n'],
    ['code in a fence', '```\nimport x from "y"\n{ braces }\n<script>\n```\n'],
    ['code in a line', 'Write `{x}` or `<b>`.\n'],
    ['a link to a page', '[words](https://good.example/a_b?c=d&e=f#g)\n'],
    ['a link to a section and a block', '[words](part.one) and [more](part.one#b2222)\n'],
  ])('%s is let through', (_name, body) => {
    expect(readBody(body).problems).toEqual([])
  })
})
