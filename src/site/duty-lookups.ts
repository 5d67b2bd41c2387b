import type { Duty, Edition } from '#engine'
import { goneDutyParts } from './gone.ts'
import { perEdition } from './per-edition.ts'
import { inEveryView } from './view-paths.ts'

const lookups = perEdition((edition) => {
  const all = [...edition.duties.values()]
  return {
    byPath: new Map(all.map((duty) => [duty.id.toLowerCase(), duty])),
    exceptions: dutiesNaming(all, ({ overrides }) => overrides),
  }
})

/** The address part of every duty, and of every one that stood in an earlier edition only. */
export const dutyPaths = inEveryView(({ edition }) =>
  [...[...lookups(edition).byPath.keys()].map((id) => ({ id })), ...goneDutyParts(edition)].map((params) => ({ params })),
)

/** The duty of an address; undefined where one of an earlier edition stood. */
export const dutyOfPath = (edition: Edition, id: string | undefined): Duty | undefined => lookups(edition).byPath.get(id ?? '')

/** The duties that are exceptions to a duty. */
export const exceptionsTo = (edition: Edition, id: string): readonly Duty[] => lookups(edition).exceptions.get(id) ?? []

/** Duties by the ids that one of their fields names. */
function dutiesNaming(duties: readonly Duty[], named: (duty: Duty) => readonly string[] | undefined): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of duties) for (const id of named(duty) ?? []) found.set(id, [...(found.get(id) ?? []), duty])
  return found
}
