import { dateOf, type Edition, liveRecords } from './edition.ts'
import type { Place } from './finding.ts'
import { headcountTable } from './headcount.ts'
import { recordTitle } from './record-title.ts'
import { formatDate } from './wording.ts'

/** Something about the quality of a region’s returns that a reader of the numbers should know. It names no number that is not printed. */
export interface QualityPoint {
  readonly region: string
  /** The return it is about; none where a return is missing. */
  readonly returnId: string | undefined
  readonly date: string
  readonly kind: 'total' | 'twice' | 'not-primary' | 'not-counted' | 'repeated' | 'later' | 'no-return'
  readonly words: string
  /** Where it stands in the register; none where a return is missing. */
  readonly place: Place | undefined
}

/**
 * What to know of the headcount returns, region by region in the order of the register and then by date: totals that do not add up,
 * cohorts counted twice or not at all, days with two returns or, where another region has one, with none.
 */
export function headcountQuality(edition: Edition): QualityPoint[] {
  const { returns, regions } = edition.registers
  const printed = headcountTable(edition)
  const primaries = liveRecords(edition, edition.registers.cohorts).filter(({ kind }) => kind === 'cohort')
  const points = printed.flatMap(({ id, region, date, rows, total, sum, addsUp }, index): QualityPoint[] => {
    const point = (kind: QualityPoint['kind'], words: string, path: readonly (string | number)[], part?: 'key'): QualityPoint => {
      return { region, returnId: id, date, kind, words, place: returns.document.at([id, ...path], part) }
    }
    const titles = (ids: readonly string[]) => [...new Set(ids)].map((cohort) => recordTitle(edition, 'cohorts', cohort)).join('; ')
    const twice = rows.filter((row, at) => rows.findIndex(({ cohort }) => cohort === row.cohort) !== at)
    const others = rows.filter(({ cohort }) => edition.registers.cohorts.records.get(cohort)?.kind !== 'cohort')
    const missing = primaries.filter((cohort) => !rows.some((row) => row.cohort === cohort.id))
    const totals =
      total === 'hidden' || sum === 'hidden' ? 'The counts do not come to the stated total' : `The counts come to ${sum}, and the stated total is ${total}`
    return [
      ...(addsUp ? [] : [point('total', totals, ['statedTotal'])]),
      ...(twice.length === 0 ? [] : [point('twice', `Counted twice: ${titles(twice.map(({ cohort }) => cohort))}`, ['rows'])]),
      ...(others.length === 0 ? [] : [point('not-primary', `Not a cohort of its own: ${titles(others.map(({ cohort }) => cohort))}`, ['rows'])]),
      ...(missing.length === 0 ? [] : [point('not-counted', `No row for: ${titles(missing.map((cohort) => cohort.id))}`, ['rows'], 'key')]),
      ...(printed.findIndex((other) => other.region === region && other.date === date) === index
        ? []
        : [point('repeated', 'A second return of the same day', [], 'key')]),
      ...(date > dateOf(edition) ? [point('later', 'Counted after the date of this edition', ['date'])] : []),
    ]
  })
  const order = [...regions.records.keys()]
  return [...points, ...missingReturns(printed)].sort(
    (a, b) => order.indexOf(a.region) - order.indexOf(b.region) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  )
}

function missingReturns(printed: readonly { readonly region: string; readonly date: string }[]): QualityPoint[] {
  const regions = [...new Set(printed.map(({ region }) => region))]
  const days = [...new Set(printed.map(({ date }) => date))]
  return regions.flatMap((region) =>
    days
      .filter((date) => !printed.some((one) => one.region === region && one.date === date))
      .map((date) => {
        const words = `No return for ${formatDate(date)}, when another region made one`
        return { region, returnId: undefined, date, kind: 'no-return' as const, words, place: undefined }
      }),
  )
}
