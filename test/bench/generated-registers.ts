/** Registers of a generated manual, as YAML by file name. They are the same for every size: a manual grows by its text. */

/** Posts, each with the modules it needs; the last two belong to another body. */
export const POSTS: readonly { id: string; training: readonly string[]; side: 'own' | 'partner' }[] = [
  ...Array.from({ length: 14 }, (_, index) => ({ id: `post-${index + 1}`, training: ['mod-core', `mod-${(index % 6) + 1}`], side: 'own' as const })),
  { id: 'partner-1', training: [], side: 'partner' },
  { id: 'partner-2', training: [], side: 'partner' },
]

const numbered = (count: number, record: (number: number) => string) => Array.from({ length: count }, (_, index) => record(index + 1)).join('\n')

const COHORTS = `everyone:
  kind: group
  title: Everyone in care
${['upper', 'lower', 'joint']
  .map(
    (name) => `
${name}:
  kind: group
  title: The ${name} group
  broader: [everyone]
`,
  )
  .join('')}
${numbered(
  8,
  (number) => `cohort-${number}:
  kind: cohort
  title: Cohort ${number}
  definition: People who came in by route ${number}.
  broader: [${number <= 4 ? 'upper' : 'lower'}${number % 3 === 1 ? ', joint' : ''}]
  legalBasis: Rule ${number}
  lead: agency-${number}
  sources: [law]
`,
)}
${numbered(
  2,
  (number) => `overlay-${number}:
  kind: overlay
  title: Overlay ${number}
  definition: People who also need help ${number}.
  sources: [law]
`,
)}`

const ROLES = POSTS.map(
  ({ id, training, side }) => `${id}:
  title: Officer of ${id}
  name: officer of ${id}
  kind: post
  side: ${side}
  agency: ${side === 'own' ? 'agency-1' : 'agency-2'}
  summary: Does the work of ${id}.
${training.length > 0 ? `  training: [${training.join(', ')}]\n` : ''}`,
).join('\n')

const title = (id: string, rest: string) => `${id}:\n  title: ${rest}\n`

/** Every register but the functions, whose rows name chapters. */
export const REGISTER_FILES: Readonly<Record<string, string>> = {
  cohorts: COHORTS,
  roles: ROLES,
  agencies: numbered(12, (number) => `${title(`agency-${number}`, `Agency ${number}`)}  name: Agency ${number}\n  kind: operational\n`),
  information: numbered(10, (number) => title(`info-${number}`, `Facts of kind ${number}`)),
  gateways: numbered(
    10,
    (number) =>
      `${title(`gateway-${number}`, `Rule ${number} of the Act`)}  allows: The bodies named may tell each other facts of kind ${number}.\n  read: seen\n  sources: [law]\n`,
  ),
  training: `${title('mod-core', 'Core module')}  kind: core\n\n${numbered(6, (number) => `${title(`mod-${number}`, `Module ${number}`)}  kind: add-on\n`)}`,
  stages: ['start', 'work', 'change', 'end'].map((id) => title(id, `The ${id} stage`)).join('\n'),
  sources: `${title('law', 'The law')}  kind: law\n\n${title('made-up', 'Made up for a bench')}  kind: illustrative\n`,
  glossary: numbered(40, (number) => `term-${number}:\n  term: term of the ${number} kind\n  meaning: What people say in place ${number}.\n`),
  'condition-classes': numbered(
    4,
    (number) => `${title(`condition-${number}`, `Condition ${number}`)}  rule: The person keeps rule ${number}.\n  appliesTo: case\n`,
  ),
  regions: numbered(6, (number) => `${title(`region-${number}`, `Region ${number}`)}  scope: in-scope\n  posts:\n    - { role: post-1, number: 1 }\n`),
  requirements: numbered(
    8,
    (number) =>
      `${title(`requirement-${number}`, `Step ${number} for the person`)}  cohorts: [cohort-${number}]\n  requirement: The person reports change ${number}.\n  law: Rule ${number}\n  read: seen\n`,
  ),
}
