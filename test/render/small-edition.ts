import { type Edition, parseEdition } from '#engine'

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>

interface SmallEdition {
  /** Body of the first section, `care.feeding`. */
  readonly body?: string
  /** Fields added to its front matter. */
  readonly front?: Readonly<Record<string, unknown>>
  /** Bodies of further sections of the chapter `care`, by the second half of their ids. */
  readonly more?: Readonly<Record<string, string>>
  /** Records added to the registers. */
  readonly registers?: Readonly<Record<string, Records>>
  readonly config?: Readonly<Record<string, unknown>>
  readonly data?: Readonly<Record<string, unknown>>
}

const RECORDS: Readonly<Record<string, Records>> = {
  cohorts: {
    everyone: { kind: 'group', title: 'Every animal' },
    lions: { kind: 'cohort', title: 'Lions', definition: 'A large cat.', broader: ['everyone'], lead: 'zoo', moves: [{ to: 'birds', when: 'A spell' }] },
    birds: { kind: 'cohort', title: 'Birds', broader: ['everyone'] },
    young: { kind: 'overlay', title: 'Young', definition: 'Under a year old.' },
  },
  roles: {
    keeper: { title: 'Keeper', name: 'keeper', kind: 'post', side: 'own', agency: 'zoo', summary: 'Feeds.' },
    vet: { title: 'Visiting vet', name: 'visiting vet', kind: 'post', side: 'partner', agency: 'clinic', summary: 'Heals.' },
  },
  agencies: { zoo: { title: 'Town zoo', name: 'Zoo', kind: 'operational' }, clinic: { title: 'Animal clinic', name: 'Clinic', kind: 'operational' } },
  information: { weight: { title: 'Weight' }, diet: { title: 'Diet' } },
  gateways: { consent: { title: 'Owner’s consent', allows: 'Sharing what the owner allows.', read: 'partly' } },
  requirements: { rest: { title: 'Rest', cohorts: ['lions'], requirement: 'Sleep by day.', duration: 'PT8H', law: 'Zoo Act s.1', read: 'knowledge' } },
  recommendations: {
    'REC-1': {
      title: 'Better food',
      body: 'clinic',
      text: 'Feed well.',
      answeredBy: ['care'],
      history: [{ date: '2020-03', status: 'issued', text: 'Sent.', source: 'S1' }],
    },
  },
  themes: { 'T-1': { title: 'Noise', saidBy: 'A visitor', text: 'It is loud.', answeredBy: [], standing: 'horizon' } },
  training: { feeding: { title: 'Feeding course', kind: 'core' } },
  'condition-classes': { 'no-net': { title: 'No internet', rule: 'none', appliesTo: 'device', requires: { internet: ['none'] } } },
  glossary: { npo: { term: 'night-time park order', abbreviation: 'NPO', meaning: 'Closing time.' }, cage: { term: 'cage', meaning: 'A house with bars.' } },
  sources: { S1: { title: 'Zoo report', kind: 'report' }, MADE: { title: 'Illustrative: invented here', kind: 'illustrative' } },
}

export const FEED_DUTY = {
  id: 'feed',
  rev: 2,
  modality: 'must-not',
  role: 'keeper',
  action: 'feed an animal by hand',
  cohorts: ['lions'],
  except: ['young'],
  trigger: 'it is hungry',
  deadline: { within: 'P2D', of: 'arrival', days: 'working' },
  support: ['vet'],
  shares: [
    { direction: 'out', information: ['weight'], with: ['clinic'], gateway: 'consent' },
    { direction: 'in', information: ['diet', 'weight'], with: ['clinic'], gateway: 'consent' },
  ],
  record: 'Feeding book',
  unless: 'Say why in the book',
  scope: 'case',
  binding: 'internal',
  basis: ['S1', 'MADE'],
  recommendations: ['REC-1', 'T-1'],
  training: ['feeding'],
} as const

/** A manual of another field, small enough to read in a test. */
export function smallEdition({ body = '', front = {}, more = {}, registers = {}, config = {}, data = {} }: SmallEdition = {}): Edition {
  const section = (id: string, text: string, fields: object) =>
    `---\n${JSON.stringify({ id: `care.${id}`, title: `About ${id}`, cohorts: ['everyone'], owner: 'keeper', lawAsAt: '2021-01-29', reviewBy: '2022-01-29', sources: ['S1'], ...fields })}\n---\n${text}\n`
  const records = Object.fromEntries(
    [...new Set([...Object.keys(RECORDS), ...Object.keys(registers)])].map((name) => [name, { ...RECORDS[name], ...registers[name] }]),
  )
  const files: Record<string, string> = {
    'manual.yaml': JSON.stringify({
      title: 'Zoo manual',
      shortTitle: 'ZM',
      publisher: 'Town zoo',
      address: 'https://zoo.example',
      language: 'en-GB',
      words: { person: 'animal', people: 'animals', own: 'zoo', partner: 'clinic', agreement: 'by agreement with the clinic' },
      ...config,
    }),
    'draft/edition.yaml': JSON.stringify({ edition: '1.0', title: 'First', status: 'draft', lawAsAt: '2021-01-29', reviewBy: '2022-01-29', ...data }),
    'draft/chapters/03-care/chapter.yaml': JSON.stringify({ id: 'care', title: 'Care', purpose: 'How to care.', sections: ['feeding', ...Object.keys(more)] }),
    'draft/chapters/03-care/feeding.mdx': section('feeding', body, front),
    ...Object.fromEntries(Object.entries(more).map(([id, text]) => [`draft/chapters/03-care/${id}.mdx`, section(id, text, {})])),
    ...Object.fromEntries(Object.entries(records).map(([name, entries]) => [`draft/registers/${name}.yaml`, JSON.stringify(entries)])),
  }
  const source = { files: new Map(Object.entries(files).map(([path, text]) => [path, { path, text }])), assets: [], problems: [] }
  return parseEdition(source, 'draft').edition
}

/** The section that `body` went into. */
export const feeding = (edition: Edition) => {
  const section = edition.sections.get('care.feeding')
  if (section === undefined) throw new Error('the small edition has no section care.feeding')
  return section
}
