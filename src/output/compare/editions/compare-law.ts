import type { LawChange } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import { type LawInForce, lawInForce } from '../../../model/law-in-force.ts'
import { formatDate } from '../../../model/wording.ts'

/** Instruments whose state on the day that the newer edition states the law is not the one they had on the day of the older. */
export function compareLaw(old: Edition, fresh: Edition): LawChange[] {
  const before = new Map(lawInForce(old).map((law) => [law.instrument.id, law]))
  const after = new Map(lawInForce(fresh).map((law) => [law.instrument.id, law]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, now] = [before.get(id), after.get(id)]
    if (was !== undefined && now !== undefined && was.state.state === now.state.state && was.state.from === now.state.from) return []
    const title = (now ?? was)?.instrument.title ?? id
    const status = was === undefined ? 'new' : now === undefined ? 'gone' : 'changed'
    return [{ id, title, status, ...(was && { old: stateOf(was) }), ...(now && { new: stateOf(now) }), words: lawWords(was, now) }]
  })
}

const stateOf = ({ state: { state, from, unconfirmed } }: LawInForce): NonNullable<LawChange['old']> => ({
  state,
  from,
  ...(unconfirmed === undefined ? {} : { unconfirmed }),
})

function lawWords(was: LawInForce | undefined, now: LawInForce | undefined): string {
  const words = ({ state: { state, from, unconfirmed } }: LawInForce) =>
    `${state} (since ${formatDate(from)}${unconfirmed === true ? ', date not confirmed' : ''})`
  if (now === undefined) return was === undefined ? '' : `no longer shown; was ${words(was)}`
  return was === undefined ? words(now) : `now ${words(now)}; was ${words(was)}`
}
