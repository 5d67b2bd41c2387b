import type { Effect, Share } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import { recordName, recordTitle } from '../../../model/record-title.ts'
import type { Duty } from '../../../model/section.ts'
import { joinWords } from '../../../model/wording.ts'
import type { WordedChange } from './compare-deadlines.ts'
import type { PlacedDuty } from './placed-duty.ts'

interface Row {
  readonly direction: Share['direction']
  readonly information: string
  readonly agency: string
  readonly gateway: string
}

/**
 * What a duty gives and receives, row by row: a kind of information, an agency, a legal basis. New sharing asks more, ended sharing
 * less; only another legal basis asks neither. A basis is the same in both editions when its id is.
 */
export function shareWords(old: PlacedDuty, fresh: PlacedDuty): WordedChange {
  const [was, now] = [rowsOf(old.duty), rowsOf(fresh.duty)]
  const same = (a: Row, b: Row) => partnerOf(a) === partnerOf(b) && a.gateway === b.gateway
  const came = now.filter((row) => !was.some((other) => same(row, other)))
  const went = was.filter((row) => !now.some((other) => same(row, other)))
  const rebased = came.filter((row) => went.some((other) => partnerOf(other) === partnerOf(row)))
  const isRebased = (row: Row) => rebased.some((other) => partnerOf(other) === partnerOf(row))
  const added = came.filter((row) => !isRebased(row))
  const ended = went.filter((row) => !isRebased(row))
  const words = [
    ...grouped(added).map((rows) => sentence(fresh.edition, rows, { out: 'now also gives', in: 'now also receives' })),
    ...grouped(ended).map((rows) => sentence(old.edition, rows, { out: 'no longer gives', in: 'no longer receives' })),
    ...grouped(rebased).map((rows) => sentence(fresh.edition, rows, { out: 'on another legal basis gives', in: 'on another legal basis receives' })),
  ]
  const effect: Effect = added.length > 0 && ended.length > 0 ? 'mixed' : added.length > 0 ? 'strengthened' : ended.length > 0 ? 'weakened' : 'neither'
  return { words: words.length === 0 ? 'sharing is written in another way' : words.join('; '), effect }
}

const rowsOf = (duty: Duty): Row[] =>
  (duty.shares ?? []).flatMap(({ direction, information, with: agencies, gateway }) =>
    information.flatMap((kind) => agencies.map((agency) => ({ direction, information: kind, agency, gateway }))),
  )

const partnerOf = ({ direction, information, agency }: Row) => `${direction} ${information} ${agency}`

/** Rows that one sentence can say: one direction and basis, the same kinds of information for each agency. */
function grouped(rows: readonly Row[]): Row[][] {
  const byAgency = Map.groupBy(rows, ({ direction, gateway, agency }) => `${direction} ${gateway} ${agency}`)
  const bySubject = Map.groupBy(byAgency.values(), ([first, ...rest]) => {
    const kinds = [first as Row, ...rest].map(({ information }) => information).sort()
    return `${first?.direction} ${first?.gateway} ${kinds.join()}`
  })
  return Array.from(bySubject.values(), (groups) => groups.flat())
}

function sentence(edition: Edition, rows: readonly Row[], verbs: Readonly<Record<Share['direction'], string>>): string {
  const [{ direction, gateway }] = rows as readonly [Row]
  const kinds = [...new Set(rows.map(({ information }) => recordTitle(edition, 'information', information)))]
  const agencies = [...new Set(rows.map(({ agency }) => recordName(edition, 'agencies', agency)))]
  return `${verbs[direction]} ${joinWords(kinds)} ${direction === 'out' ? 'to' : 'from'} ${joinWords(agencies)}, under ${recordTitle(edition, 'gateways', gateway)}`
}
