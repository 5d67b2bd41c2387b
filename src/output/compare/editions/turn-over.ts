import type { ChangedDuty, DutyChange, DutyTurnover } from '#schemas'

/** A duty that reaches somebody, and why. */
export type Reach = ReadonlyMap<string, readonly string[]>

/** How it is said that a duty that is in both editions begins or ends for somebody. */
export interface TurnoverWords {
  readonly begins: string
  readonly ends: string
}

/** Sorts the duties that reach somebody in either edition into what begins, what ends, what is done differently and what stays. */
export function turnOver(duties: readonly DutyChange[], [before, after]: readonly [Reach, Reach], said: TurnoverWords): DutyTurnover {
  const turnover: { begins: ChangedDuty[]; ends: ChangedDuty[]; differs: ChangedDuty[]; same: number } = { begins: [], ends: [], differs: [], same: 0 }
  for (const change of duties) {
    const was = before.get(change.id)
    const now = after.get(change.id)
    if (was === undefined && now === undefined) continue
    if (was === undefined) turnover.begins.push(changedDuty(change, now, change.status === 'added' ? 'new duty' : said.begins))
    else if (now === undefined) turnover.ends.push(changedDuty(change, was, change.status === 'withdrawn' ? withdrawnWords(change) : said.ends))
    else if (isChange(change)) turnover.differs.push(changedDuty(change, now))
    else if (was.join('; ') !== now.join('; ')) turnover.differs.push(changedDuty(change, now, `before: ${was.join('; ')}`))
    else turnover.same += 1
  }
  return turnover
}

const isChange = ({ status }: DutyChange) => status === 'changed' || status === 'moved' || status === 'reworded'

const withdrawnWords = ({ reason }: DutyChange) => (reason === undefined ? 'withdrawn' : `withdrawn: ${reason}`)

function changedDuty(change: DutyChange, reasons: readonly string[] = [], lead?: string): ChangedDuty {
  const { id, effect, old, new: fresh, changes } = change
  const place = (fresh ?? old) as NonNullable<DutyChange['new']>
  return {
    id,
    ...(place.number === undefined ? {} : { number: place.number }),
    sentence: place.sentence,
    ...(old === undefined || old.sentence === place.sentence ? {} : { was: old.sentence }),
    effect,
    words: [...(lead === undefined ? [] : [lead]), ...changes.map(({ words }) => words)],
    reasons: [...reasons],
    address: place.address,
  }
}

/** Whether nothing begins, ends or differs. */
export const isStill = ({ begins, ends, differs }: DutyTurnover): boolean => begins.length + ends.length + differs.length === 0
