import type { SectionChange } from '#schemas'
import { countOf, joinWords } from '../../../model/wording.ts'

/** What became of a section in a few words: "changed: 2 blocks edited, 1 added", "moved from 4.1 At the desk, with the same text". */
export function sectionWords(change: Omit<SectionChange, 'words'>, nameOf: (id: string) => string): string {
  const { status, edited, old, lineage, generatedOnly, renames } = change
  const where = ({ number, title }: NonNullable<typeof old>) => `${number} ${title}`
  switch (status) {
    case 'added':
      return lineage?.kind === 'split' ? `new, split off from ${joinWords(lineage.from.map(nameOf))}` : 'new'
    case 'withdrawn':
      return `withdrawn${lineage?.reason === undefined ? '' : `: ${lineage.reason}`}`
    case 'moved': {
      const place = old === undefined ? '' : ` from ${where(old)}`
      return `moved${place}, ${edited ? `with edits: ${editWords(change)}` : 'with the same text'}`
    }
    case 'split':
      return `split into ${joinWords((lineage?.to ?? []).map(nameOf))}: ${editWords(change)}`
    case 'merged':
      return `takes in text of ${joinWords((lineage?.from ?? []).filter((id) => id !== change.id).map(nameOf))}: ${editWords(change)}`
    case 'changed':
      return `changed: ${editWords(change)}`
    case 'renamed-only':
      return `the same but for ${renames === 0 ? 'renamed terms in what is made from the registers' : countOf(renames, 'renamed term')}${generatedOnly ? ', and tables or terms made from the registers print otherwise' : ''}`
    case 'unchanged':
      return generatedOnly ? 'the same text; what is made from the registers and duties prints otherwise' : 'the same'
  }
}

function editWords({ blocks, fields, duties }: Omit<SectionChange, 'words'>): string {
  const { added = 0, removed = 0, edited = 0, moved = 0 } = blocks ?? {}
  const kinds = [
    [edited, 'edited'],
    [added, 'added'],
    [removed, 'removed'],
    [moved, 'moved'],
  ] as const
  const told = kinds.filter(([count]) => count > 0)
  const counted = told.map(([count, verb], index) => (index === 0 ? `${countOf(count, 'block')} ${verb}` : `${count} ${verb}`))
  const parts = [
    ...counted,
    ...(duties.length === 0 ? [] : [`${countOf(duties.length, 'duty', 'duties')} among them`]),
    ...(fields.length === 0 ? [] : [countOf(fields.length, 'field of its heading', 'fields of its heading')]),
  ]
  return parts.length === 0 ? 'details of its duties' : parts.join(', ')
}
