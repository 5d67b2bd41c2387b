import { REGISTER_NAMES, type ReferenceTarget, type RegisterName } from '#schemas'
import { attributeText, type SectionParts } from './section-parts.ts'

/** An id in a component of the text, with its offsets from the start of the body. */
export interface ComponentReference {
  readonly id: string
  readonly target: ReferenceTarget
  readonly field: string
  readonly start: number
  readonly end: number
}

/** Attributes that hold an id, and what it points at. `Duty` is not among them: it prints a duty of its own section. */
const ATTRIBUTES: Readonly<Record<string, readonly (readonly [name: string, target: ReferenceTarget])[]>> = {
  DutyRef: [['id', 'duties']],
  Term: [['id', 'glossary']],
  Requirement: [['id', 'requirements']],
  SharingMatrix: [
    ['agency', 'agencies'],
    ['cohort', 'cohorts'],
  ],
}

/** All ids that the components of a section’s text point at. */
export function componentReferences({ components }: SectionParts): ComponentReference[] {
  const references: ComponentReference[] = []
  for (const node of components) {
    for (const [name, target] of ATTRIBUTES[node.name ?? ''] ?? []) {
      const text = attributeText(node, name)
      if (text !== undefined) references.push({ id: text.value, target, field: node.name ?? name, start: text.start, end: text.end })
    }
    if (node.name !== 'RegisterTable') continue
    const target = tableTarget(attributeText(node, 'register')?.value)
    const only = attributeText(node, 'only')
    if (target === undefined || only === undefined) continue
    for (const word of only.value.matchAll(/[^\s,]+/g)) {
      const start = only.start + word.index
      references.push({ id: word[0], target, field: 'only', start, end: start + word[0].length })
    }
  }
  return references
}

/** What the ids in `only` of a table point at; undefined for a table of something that has no such ids. */
function tableTarget(register: string | undefined): ReferenceTarget | undefined {
  if (register === 'duties') return 'roles'
  if (register === 'sections') return 'sections'
  return (REGISTER_NAMES as readonly string[]).includes(register ?? '') ? (register as RegisterName) : undefined
}
