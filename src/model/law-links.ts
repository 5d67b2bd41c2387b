import type { Nodes } from 'mdast'
import { type Edition, liveRecords } from './edition.ts'
import { instrumentFinder } from './instrument-names.ts'
import { knownLaw } from './law-table.ts'
import type { Duty } from './section.ts'

/** What rests on an instrument, by ids in the order of the manual. */
export interface LawLinks {
  /** Sections that name it. */
  readonly sections: readonly string[]
  /** Duties that share under a gateway that names it, that the law makes binding in a section that names it, or that name it themselves. */
  readonly duties: readonly string[]
  readonly requirements: readonly string[]
  readonly gateways: readonly string[]
  /** Cohorts whose legal basis names it. */
  readonly cohorts: readonly string[]
}

type Kind = keyof LawLinks

/** What rests on each instrument that the edition knows: found by the instrument’s name in the words of the records and of the text. */
export function lawLinks(edition: Edition): Map<string, LawLinks> {
  const known = knownLaw(edition).map(({ instrument }) => instrument)
  const find = instrumentFinder(known)
  const links = new Map(known.map(({ id }) => [id, { sections: [], duties: [], requirements: [], gateways: [], cohorts: [] } as Record<Kind, string[]>]))
  const add = (kind: Kind, id: string, named: readonly string[]) => {
    for (const instrument of named) links.get(instrument)?.[kind].push(id)
  }
  const { gateways, requirements, cohorts } = edition.registers
  const byGateway = new Map(liveRecords(edition, gateways).map(({ id, title }) => [id, find(title)]))
  for (const [id, named] of byGateway) add('gateways', id, named)
  for (const { id, law } of liveRecords(edition, requirements)) add('requirements', id, find(law))
  for (const { id, legalBasis } of liveRecords(edition, cohorts)) add('cohorts', id, find(legalBasis ?? ''))
  for (const section of edition.sections.values()) {
    const named = find(wordsOf(section.body))
    add('sections', section.id, named)
    for (const duty of section.duties) {
      const shared = (duty.shares ?? []).flatMap(({ gateway }) => byGateway.get(gateway) ?? [])
      add('duties', duty.id, [...new Set([...find(ownWords(duty)), ...shared, ...(duty.binding === 'law' ? named : [])])])
    }
  }
  return links
}

const ownWords = ({ action, trigger = '', record = '', unless = '' }: Duty): string => [action, trigger, record, unless].join('\n')

/** The words of a text without its markup; words of different blocks stay apart. */
function wordsOf(node: Nodes): string {
  if ('children' in node) {
    const inner = node.children.map(wordsOf).join('')
    return ['paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type) ? `${inner}\n\n` : inner
  }
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}
