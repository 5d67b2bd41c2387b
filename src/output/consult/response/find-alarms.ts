import type { AnswerData, ChangeLink, MeaningAlarm, PublicComment, Verdict } from '#schemas'
import { compareEditionNumbers } from '../../../model/edition.ts'
import { meaningChanges } from '../groups/meaning-changes.ts'
import { type KnownText, textPlace } from './text-place.ts'

interface AlarmSetting {
  /** Number of the text that followed the consultation. */
  readonly after: string
  /** The latest text: the draft. */
  readonly latest: KnownText
  /** A published edition by its number; read only where something is to be held against it. */
  readonly textOf: (number: string) => KnownText | undefined
}

/** Verdicts by which the text was settled: changed because of a comment, or left as it is in spite of it. */
const SETTLED: readonly Verdict[] = ['accepted', 'accepted-in-part', 'not-accepted']

/**
 * What a later text changes in the meaning of what an answered comment had settled: of the blocks and duties that its answer links
 * to, and of the one it is about. What was looked at again for an edition is held against that edition, and is silent while it is
 * the latest.
 */
export function findAlarms(answer: AnswerData, comment: PublicComment, { after, latest, textOf }: AlarmSetting): MeaningAlarm[] {
  const to = latest.edition.data.edition
  const from = [after, ...(answer.reviewed ?? []).map(({ edition }) => edition)].toSorted(compareEditionNumbers).at(-1) ?? after
  if (!SETTLED.includes(answer.verdict) || compareEditionNumbers(from, to) >= 0) return []
  const settled = textOf(from)
  if (settled === undefined) return []
  const posts = [
    ...new Set([settled, latest].flatMap(({ edition: { registers } }) => [...registers.roles.records.values()].flatMap(({ title, name }) => [title, name]))),
  ]
  return settledPlaces(answer, comment).flatMap(({ what, id }): MeaningAlarm[] => {
    const was = textPlace(settled, { what, id })
    if (was === undefined) return []
    const now = textPlace(latest, { what, id })
    if (now?.mark === was.mark) return []
    if (now === undefined) return [{ what, id, from, to, changes: [{ kind: 'gone', before: [was.words.slice(0, 200)], after: [] }] }]
    const changes = meaningChanges(was.meaning, now.meaning, { posts }).map(({ kind, before, after }) => ({ kind, before: [...before], after: [...after] }))
    return changes.length === 0 ? [] : [{ what, id, from, to, changes }]
  })
}

/** What a comment is about and what was changed because of it, each once. */
function settledPlaces({ links = [] }: AnswerData, { target, anchors }: PublicComment): { what: 'block' | 'duty'; id: string }[] {
  const places = [...links, target, ...anchors.flatMap(({ outcome, place }) => (outcome === 'candidate' || place.id === undefined ? [] : [place]))]
  const found = places.flatMap(({ what, id }: { what?: ChangeLink['what'] | PublicComment['target']['what'] | undefined; id?: string | undefined }) =>
    (what === 'block' || what === 'duty') && id !== undefined ? [{ what, id }] : [],
  )
  return [...new Map(found.map((place) => [`${place.what} ${place.id}`, place])).values()]
}
