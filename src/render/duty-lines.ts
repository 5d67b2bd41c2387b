import type { Share } from '#schemas'
import { bindingNote } from '../model/binding-note.ts'
import type { Edition } from '../model/edition.ts'
import { recordName } from '../model/record-title.ts'
import type { Duty } from '../model/section.ts'
import { capitalise, formatDate } from '../model/wording.ts'
import { type Cell, dutyNumberLink, joinPieces, linesOf, type Piece, recordLink, recordNameLink, type Words } from './words.ts'

/** One quiet line under a duty’s sentence. */
export interface DutyLine {
  readonly label: string
  readonly cell: Cell
}

/** What stands under a duty’s sentence: when, for whom, with whom, what is recorded and shared, and where it comes from. */
export function dutyLines(edition: Edition, duty: Duty): DutyLine[] {
  const lines: (DutyLine | undefined)[] = [
    duty.trigger === undefined ? undefined : { label: 'When', cell: capitalise(duty.trigger) },
    { label: 'For', cell: aboutWords(edition, duty) },
    records(edition, 'With the condition', 'condition-classes', duty.conditions),
    records(edition, 'With support from', 'roles', duty.support),
    duty.record === undefined ? undefined : { label: 'Record', cell: duty.record },
    duty.unless === undefined || duty.unless === '' ? undefined : { label: 'If not done', cell: duty.unless },
    shares(
      edition,
      'Shares',
      duty.shares?.filter((share) => share.direction === 'out'),
    ),
    shares(
      edition,
      'Receives',
      duty.shares?.filter((share) => share.direction === 'in'),
    ),
    overrides(edition, duty),
    duty.personal === true ? { label: 'In person', cell: 'A deputy cannot do this' } : undefined,
    { label: 'Standing', cell: capitalise(bindingNote(edition, duty)) },
    records(edition, 'Basis', 'sources', duty.basis),
    answers(edition, duty),
    records(edition, 'Training', 'training', duty.training),
    duty.reviewBy === undefined ? undefined : { label: 'Review by', cell: formatDate(duty.reviewBy) },
  ]
  return lines.filter((line) => line !== undefined && line.cell !== '') as DutyLine[]
}

function aboutWords(edition: Edition, duty: Duty): Words {
  if (duty.scope === 'organisation') return `The organisation, not one ${edition.config.words.person}’s case`
  const except = duty.except ?? []
  const cohorts = joinPieces(duty.cohorts.map((id) => recordLink(edition, 'cohorts', id)))
  return except.length === 0 ? cohorts : [...cohorts, '; not for ', ...joinPieces(except.map((id) => recordLink(edition, 'cohorts', id)))]
}

function records(
  edition: Edition,
  label: string,
  register: 'condition-classes' | 'roles' | 'sources' | 'training',
  ids: readonly string[] | undefined,
): DutyLine | undefined {
  if (ids === undefined || ids.length === 0) return undefined
  return { label, cell: linesOf(ids.map((id) => [recordLink(edition, register, id)])) }
}

function shares(edition: Edition, label: string, list: readonly Share[] | undefined): DutyLine | undefined {
  if (list === undefined || list.length === 0) return undefined
  const line = ({ direction, information, with: agencies, gateway }: Share): Words => [
    ...joinPieces(information.map((id) => recordLink(edition, 'information', id))),
    direction === 'out' ? ' with ' : ' from ',
    ...joinPieces(agencies.map((id) => recordNameLink(edition, 'agencies', id))),
    ', under ',
    recordLink(edition, 'gateways', gateway),
  ]
  return { label, cell: linesOf(list.map(line)) }
}

function overrides(edition: Edition, duty: Duty): DutyLine | undefined {
  const numbers = (duty.overrides ?? []).flatMap((id): Piece[] => {
    const other = edition.duties.get(id)
    return other === undefined ? [] : [dutyNumberLink(other)]
  })
  return numbers.length === 0 ? undefined : { label: 'Exception to', cell: ['duty ', ...joinPieces(numbers)] }
}

function answers(edition: Edition, duty: Duty): DutyLine | undefined {
  const lines = (duty.recommendations ?? []).map((id): Words => {
    const recommendation = edition.registers.recommendations.records.get(id)
    if (recommendation !== undefined) return [recordLink(edition, 'recommendations', id), ` (${recordName(edition, 'agencies', recommendation.body)})`]
    const theme = edition.registers.themes.records.get(id)
    return theme === undefined ? id : [recordLink(edition, 'themes', id), ` (${theme.saidBy})`]
  })
  return lines.length === 0 ? undefined : { label: 'Answers', cell: linesOf(lines) }
}
