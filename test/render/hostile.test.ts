import { describe, expect, test } from 'vitest'
import { type Edition, plainText, renderDuty, renderRegisterTable, renderSection, sectionMarkdown, wholeRegister } from '#engine'
import { REGISTER_NAMES } from '#schemas'
import { foreignMarkup } from './read-html.ts'
import { FEED_DUTY, feeding, smallEdition } from './small-edition.ts'
import { htmlFaults } from './validate-html.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '</td></table><script>alert(1)</script>',
  'javascript:alert(1)',
  '&lt;script&gt;',
  '--><svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '{process.exit(1)}',
]

/** The same value with each piece of free text made hostile; ids, dates and the values of enums stay, so that all of it is printed. */
function poison(value: unknown, path: readonly string[], text: string): unknown {
  if (typeof value === 'string') return FREE.has(path.at(-1) ?? '') ? text : value
  if (Array.isArray(value)) return value.map((item) => poison(item, path, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner, [...path, key], text)]))
}

const FREE = new Set([
  'title',
  'name',
  'definition',
  'legalBasis',
  'starts',
  'ends',
  'leadNote',
  'contribution',
  'when',
  'grade',
  'summary',
  'detail',
  'allows',
  'requirement',
  'law',
  'text',
  'saidBy',
  'audience',
  'length',
  'status',
  'label',
  'maker',
  'notes',
  'rule',
  'note',
  'what',
  'state',
  'readNote',
  'term',
  'abbreviation',
  'meaning',
  'synonyms',
  'action',
  'trigger',
  'of',
  'record',
  'unless',
  'guidance',
  'where',
  'full',
  'person',
  'own',
  'agreement',
  'changeNote',
])

const RECORDS = {
  cohorts: {
    lions: {
      kind: 'cohort',
      title: 't',
      definition: 't',
      legalBasis: 't',
      starts: 't',
      ends: 't',
      lead: 'zoo',
      leadNote: 't',
      contribution: 't',
      moves: [{ to: 'birds', when: 't' }],
    },
  },
  roles: { keeper: { title: 't', name: 't', kind: 'post', side: 'own', grade: 't', summary: 't' } },
  agencies: { clinic: { title: 't', name: 't', kind: 'oversight' }, zoo: { title: 't', name: 't', kind: 'operational' } },
  information: { weight: { title: 't', detail: 't' } },
  gateways: { consent: { title: 't', allows: 't' } },
  requirements: { rest: { title: 't', cohorts: ['lions'], requirement: 't', law: 't', read: 'seen' } },
  themes: { 'T-1': { title: 't', saidBy: 't', text: 't', answeredBy: [], standing: 'tracked' } },
  training: { feeding: { title: 't', kind: 'core', audience: 't', length: 't', status: 't' } },
  devices: {
    phone: {
      label: 't',
      maker: 't',
      form: 'flip',
      calls: 'yes',
      texts: 'yes',
      internet: 'full',
      camera: 'no',
      messaging: 'none',
      storage: 'none',
      wireless: [],
      updates: 'no',
      history: [{ date: '2021-01-01', status: 'listed' }],
      reviews: [{ from: '2021-01-01', due: '2021-06-01' }],
      notes: 't',
    },
  },
  'condition-classes': { 'no-net': { title: 't', rule: 't', appliesTo: 'case' } },
  regions: { north: { title: 't', scope: 'in-scope', posts: [{ role: 'keeper', number: 1 }], note: 't' } },
  law: { act: { title: 't', what: 't', states: [{ from: '2020', state: 't' }], read: 'seen', readNote: 't', note: 't' } },
  glossary: { npo: { term: 't', abbreviation: 't', meaning: 't', synonyms: ['t'] } },
  returns: { r: { date: '2021-01-01', region: 'north', rows: [{ cohort: 'lions', count: 9 }], statedTotal: 9, note: 't' } },
  stages: { one: { title: 't' } },
  functions: { feed: { title: 't', sections: ['care'] } },
  sources: { S1: { title: 't', kind: 'report', note: 't' } },
}

const BODY = [
  '<Duty id="feed" />',
  'A <Term id="npo" /> and <DutyRef id="feed" />.',
  '<Requirement id="rest" />',
  '<Notice />',
  '<SharingMatrix />',
  ...REGISTER_NAMES.map((name) => `<RegisterTable register="${name}" />`),
  '<RegisterTable register="duties" view="by-role" />',
  '<RegisterTable register="sections" view="related" />',
].join('\n\n')

const hostileEdition = (text: string): Edition =>
  smallEdition({
    body: BODY,
    front: poison(
      { title: 't', changeNote: 't', related: [{ guidance: 't', where: 't', asAt: '2021-01-01' }], duties: [FEED_DUTY] },
      [],
      text,
    ) as object as Record<string, unknown>,
    registers: poison(RECORDS, [], text) as typeof RECORDS,
    config: poison(
      { notice: { banner: 't', full: ['t'] }, words: { person: 't', people: 't', own: 't', partner: 't', agreement: 't' } },
      [],
      text,
    ) as object as Record<string, unknown>,
    data: { note: text },
  })

describe.each(HOSTILE)('%s', (text) => {
  const edition = hostileEdition(text)
  const section = feeding(edition)

  test('is printed as text, wherever an author can write it', async () => {
    const { html } = renderSection(edition, section, { base: '/' })
    expect(foreignMarkup(html)).toEqual([])
    const duty = edition.duties.get('feed')
    expect(foreignMarkup(duty === undefined ? 'no duty' : renderDuty(edition, duty, { base: '/', headingLevel: 2 }))).toEqual([])
    for (const request of REGISTER_NAMES.flatMap(wholeRegister)) expect(foreignMarkup(renderRegisterTable(edition, request, { base: '/' }))).toEqual([])
    expect((await htmlFaults(html)).filter((fault) => !fault.startsWith('unique-landmark'))).toEqual([])
  })

  test('reads the same as it was written', () => {
    const { text: words } = renderSection(edition, section, { base: '/' })
    expect(words).toContain(text)
  })

  test('stays text in Markdown and plain words', () => {
    expect(sectionMarkdown(edition, section)).not.toMatch(/(?<!\\)<(?:script|img|svg|\/td)/)
    expect(() => plainText(edition, section, section.body, { duties: true })).not.toThrow()
  })
})

describe('attributes of components', () => {
  test.each([
    'Figure src="figures/a.svg" alt',
    'Figure src="figures/a.svg" alt="x" caption',
    'RegisterTable register="duties" view="timeline" of',
    'RegisterTable register',
    'DutyRef id',
    'Term id',
  ])('%s', async (component) => {
    for (const text of HOSTILE.filter((candidate) => !candidate.includes('"'))) {
      const edition = smallEdition({
        body: `Words <${component}="${text.replaceAll('&', '&amp;')}" /> more.\n\n<${component}="${text.replaceAll('&', '&amp;')}" />`,
      })
      const { html } = renderSection(edition, feeding(edition), { base: '/' })
      expect(foreignMarkup(html)).toEqual([])
      expect(await htmlFaults(html)).toEqual([])
    }
  })
})
