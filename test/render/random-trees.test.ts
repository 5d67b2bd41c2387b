import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, renderSection, sectionMarkdown } from '#engine'
import { foreignMarkup } from './read-html.ts'
import { FEED_DUTY, feeding, smallEdition } from './small-edition.ts'
import { htmlFaults } from './validate-html.ts'

const id = fc.constantFrom('feed', 'npo', 'cage', 'rest', 'nothing', '', 'a b', '1', 'n3-1-1', 'K7')
const words = fc.stringMatching(/^[a-zA-Z .,<>&"'*_`#|[\]()!\\-]{0,24}$/)
const component = fc.oneof(
  id.map((value) => `<Duty id="${value}" />`),
  id.map((value) => `<DutyRef id="${value}" />`),
  id.map((value) => `<Term id="${value}" />`),
  fc.tuple(id, words).map(([value, text]) => `<Term id="${value}">${text}</Term>`),
  fc.tuple(fc.constantFrom('law', 'warning', 'other'), words).map(([kind, text]) => `<Note kind="${kind}">\n\n${text}\n\n- item\n\n</Note>`),
  id.map((value) => `<Requirement id="${value}" />`),
  fc.constantFrom('roles', 'duties', 'devices', 'nothing', 'toString').map((register) => `<RegisterTable register="${register}" />`),
  fc.constantFrom('<SharingMatrix />', '<SharingMatrix agency="clinic" />', '<Notice />', '<Figure src="figures/a.svg" alt="" />', '<Duty />', '<Note />'),
)
const line = fc.oneof(
  words,
  component,
  fc.tuple(words, component, words).map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom('- ', '1. ', '> ', '## ', '# ', '##### ', '    ', '  - '), fc.oneof(words, component)).map((parts) => parts.join('')),
  words.map((text) => `[${text}](care.feeding#k7f3p) **${text}** [#k7f3p]`),
  component.map((text) => `[see ${text}](care)`),
  fc.tuple(words, component).map(([text, inside]) => `| ${text} | b |\n| :-: | --- |\n| ${inside} |`),
)
const bodies = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n'))).map((lines) => lines.flat().join(''))

test('whatever stands in a section, it is rendered, as valid HTML with nothing of the author’s in it but words', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const edition = smallEdition({ body, front: { duties: [FEED_DUTY] } })
      const section = feeding(edition)
      const { html } = renderSection(edition, section, { base: '/' })
      expect(foreignMarkup(html)).toEqual([])
      // Blanks that a refused component leaves at the end of a line do no harm.
      expect((await htmlFaults(html)).filter((fault) => !fault.startsWith('no-trailing-whitespace'))).toEqual([])
      sectionMarkdown(edition, section)
      plainText(edition, section, section.body, { duties: true })
    }),
    { numRuns: 300, seed: 20210129 },
  )
}, 60_000)
