import type { Duty } from '#engine'
import { edition } from './manual.ts'

const ALL = [...edition.duties.values()]
const BY_PATH = new Map(ALL.map((duty) => [duty.id.toLowerCase(), duty]))
const ANSWERS = duties(({ recommendations }) => recommendations)
const EXCEPTIONS = duties(({ overrides }) => overrides)

/** The address part of every duty. */
export const dutyPaths = (): { params: { id: string } }[] => [...BY_PATH.keys()].map((id) => ({ params: { id } }))

/** The duty of an address. */
export function dutyOfPath(id: string | undefined): Duty {
  const duty = BY_PATH.get(id ?? '')
  if (duty === undefined) throw new Error(`no duty stands at ${id}`)
  return duty
}

/** The duties that answer a recommendation or theme, in reading order. */
export const dutiesAnswering = (id: string): readonly Duty[] => ANSWERS.get(id) ?? []

/** The duties that are exceptions to a duty. */
export const exceptionsTo = (id: string): readonly Duty[] => EXCEPTIONS.get(id) ?? []

/** Duties by the ids that one of their fields names. */
function duties(named: (duty: Duty) => readonly string[] | undefined): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of ALL) for (const id of named(duty) ?? []) found.set(id, [...(found.get(id) ?? []), duty])
  return found
}
