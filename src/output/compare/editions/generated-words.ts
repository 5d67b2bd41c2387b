import type { Nodes } from 'mdast'
import { attributeOf, type ComponentNode } from '../../../model/component-node.ts'
import { type Edition, isLive } from '../../../model/edition.ts'
import type { Section } from '../../../model/section.ts'
import { termWords } from '../../../render/inline-words.ts'
import { requirementHeading, requirementLines } from '../../../render/requirement-lines.ts'
import { sharingFilter, tableRequest } from '../../../render/table-request.ts'
import { registerTable } from '../../../render/tables/index.ts'
import { sharingMatrix } from '../../../render/tables/sharing-matrix.ts'
import type { Table } from '../../../render/tables/table.ts'
import { cellText } from './cell-text.ts'
import { printedDuty } from './printed-duty.ts'

type Words = (node: ComponentNode, edition: Edition) => string[]

/** What each component prints that its author did not write: tables, requirements, duties, terms. */
const GENERATED: Readonly<Record<string, Words>> = {
  Duty: (node, edition) => {
    const duty = edition.duties.get(attributeOf(node, 'id') ?? '')
    return duty === undefined ? [] : printedDuty({ edition, duty })
  },
  Term: (node, edition) => [termWords(edition, node)],
  Notice: (_node, { config }) => [...(config.notice?.full ?? [])],
  Requirement: (node, edition) => {
    const requirement = edition.registers.requirements.records.get(attributeOf(node, 'id') ?? '')
    if (requirement === undefined || !isLive(edition, requirement)) return []
    const lines = requirementLines(edition, requirement).map(({ label, cell }) => `${label}: ${cellText(cell)}`)
    return [requirementHeading(edition, requirement), requirement.requirement, ...lines]
  },
  RegisterTable: (node, edition) => tableWords(registerTable(edition, tableRequest(node))),
  SharingMatrix: (node, edition) => tableWords(sharingMatrix(edition, sharingFilter(node))),
}

/** The words of a section that are made from registers and duties, a line for each row. Display numbers are left out. */
export function generatedWords(edition: Edition, section: Section): string[] {
  const visit = (node: Nodes): string[] => {
    const name = 'name' in node && typeof node.name === 'string' ? node.name : ''
    const own = Object.hasOwn(GENERATED, name) ? (GENERATED[name] as Words)(node as ComponentNode, edition) : []
    return 'children' in node ? [...own, ...node.children.flatMap(visit)] : own
  }
  return visit(section.body)
}

function tableWords({ caption, columns, groups, empty }: Table): string[] {
  const rows = groups.flatMap(({ title, lines = [], rows: ofGroup }) => [
    ...(title === undefined ? [] : [cellText(title)]),
    ...lines.map(cellText),
    ...ofGroup.map(({ cells }) => cells.map(cellText).join(' | ')),
  ])
  return [caption, columns.join(' | '), ...(rows.length === 0 ? [empty] : rows)]
}
