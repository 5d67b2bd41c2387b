import { type Edition, parseEdition } from '#engine'

/** Fields of a post or a group that a test says; the rest is filled in. */
export interface TestRole {
  readonly id: string
  readonly kind?: 'post' | 'group'
  readonly memberOf?: readonly string[]
  readonly deputyFor?: readonly string[]
  readonly from?: string
  readonly withdrawn?: { readonly on: string; readonly reason: string }
}

/** Fields of a duty that a test says; the rest is filled in. */
export interface TestDuty {
  readonly id: string
  readonly role: string
  readonly support?: readonly string[]
  readonly personal?: boolean
  readonly modality?: string
  readonly cohorts?: readonly string[]
  readonly except?: readonly string[]
  readonly conditions?: readonly string[]
  readonly scope?: string
  readonly action?: string
  readonly record?: string
  readonly deadline?: object | string
  readonly shares?: readonly object[]
  readonly rev?: number
}

interface RoleEdition {
  readonly roles: readonly TestRole[]
  /** Duties by section, in order; a section’s stage is the part of its name after a hyphen. */
  readonly sections: Readonly<Record<string, readonly TestDuty[]>>
  readonly config?: object
  readonly data?: object
  readonly key?: string
  /** The register of cohorts, where it is not the usual one. */
  readonly cohorts?: object
}

const COHORTS = {
  everyone: { kind: 'group', title: 'Everyone' },
  away: { kind: 'group', title: 'All away', broader: ['everyone'] },
  north: { kind: 'cohort', title: 'North', broader: ['away'] },
  south: { kind: 'cohort', title: 'South', broader: ['away'] },
  home: { kind: 'cohort', title: 'Home', broader: ['everyone'] },
  young: { kind: 'overlay', title: 'Young' },
}

/** An edition with these posts and duties, of no field in particular. */
export function roleEdition({ roles, sections, config = {}, data = {}, key = 'draft', cohorts = COHORTS }: RoleEdition): Edition {
  const section = (name: string, duties: readonly TestDuty[]) => {
    const front = {
      id: `work.${name}`,
      title: `About ${name}`,
      cohorts: ['everyone'],
      owner: 'a',
      lawAsAt: '2021-01-29',
      reviewBy: '2022-01-29',
      sources: ['S'],
      ...(name.includes('-') ? { stage: name.slice(name.indexOf('-') + 1) } : {}),
      duties: duties.map((duty) => ({
        rev: 1,
        modality: 'must',
        action: `do ${duty.id}`,
        cohorts: ['everyone'],
        scope: 'case',
        binding: 'internal',
        basis: ['S'],
        ...duty,
      })),
    }
    return `---\n${JSON.stringify(front)}\n---\n${duties.map(({ id }) => `\n<Duty id="${id}" />\n`).join('')}`
  }
  const registers = {
    cohorts,
    roles: Object.fromEntries(
      roles.map(({ id, ...fields }) => [id, { title: `Post ${id}`, name: `post ${id}`, kind: 'post', side: 'own', summary: 'Works.', ...fields }]),
    ),
    stages: { late: { title: 'Late' }, early: { title: 'Early' } },
    sources: { S: { title: 'A source', kind: 'report' } },
    'condition-classes': { locked: { title: 'Locked', rule: 'Locked.', appliesTo: 'case' } },
  }
  const words = { person: 'person', people: 'people', own: 'us', partner: 'them', agreement: 'by agreement' }
  const files: Record<string, object | string> = {
    'manual.yaml': { title: 'A manual', shortTitle: 'AM', publisher: 'Us', address: 'https://manual.example', language: 'en-GB', words, ...config },
    [`${key}/edition.yaml`]: { edition: '1.0', title: 'First', status: 'draft', lawAsAt: '2021-01-29', reviewBy: '2022-01-29', ...data },
    [`${key}/chapters/01-work/chapter.yaml`]: { id: 'work', title: 'Work', purpose: 'To work.', sections: Object.keys(sections) },
  }
  for (const [name, duties] of Object.entries(sections)) files[`${key}/chapters/01-work/${name}.mdx`] = section(name, duties)
  for (const [name, records] of Object.entries(registers)) files[`${key}/registers/${name}.yaml`] = records
  const texts = Object.entries(files).map(([path, value]) => [path, { path, text: typeof value === 'string' ? value : JSON.stringify(value) }] as const)
  const { edition, problems } = parseEdition({ files: new Map(texts), assets: [], problems: [] }, key)
  if (problems.length > 0) throw new Error(`the edition of the test is wrong: ${problems[0]?.message} in ${problems[0]?.place.file}`)
  return edition
}
