import type { Edition } from '#engine'
import { choicesFor, type Desk, type DeskLine, type Intake, linkName, listInvitations } from '../../intake/index.ts'
import { UsageError } from '../usage-error.ts'

interface Named {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly links: readonly string[]
}

/** Most names of links that are shown at once; `consult show` shows those of the section. */
const MOST = 12

/**
 * Refuses what a call names and nothing has. In a form it is chosen from a list, so that only an old page can be wrong; in a
 * terminal it is typed.
 * @throws UsageError with what there is
 */
export async function refuseUnknownNames({ fields, links }: Named, desk: Desk, line: DeskLine): Promise<void> {
  const { theme, owner, back } = fields
  if (theme !== undefined) refuseTheme(desk.intake, theme)
  const known = choicesFor(desk, line).map(({ link }) => linkName(link))
  const unknown = links.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`an answer to this comment cannot link to ${unknown}: the draft did not change it, and the comment is not about it`, {
      hint: `${known.length > MOST ? 'such as' : 'one of'}: ${known.slice(0, MOST).join(', ')}; manual consult show lists those of its section`,
      nearest: { word: unknown, among: known },
    })
  if (owner !== undefined && !(await staffOf(desk.intake)).includes(owner.trim()))
    throw new UsageError(`${owner} is not a member of staff`, { hint: 'manual consult invitations lists them' })
  const count = line.state.redactions.length
  if (back !== undefined && Number(back) >= count)
    throw new UsageError(`this comment has no redaction ${Number(back) + 1}`, {
      hint: count === 0 ? 'nothing of it is redacted' : `it has ${count}; manual consult show numbers them`,
    })
}

/** @throws UsageError where the consultation has no such theme */
function refuseTheme({ consultation: { themes } }: Pick<Intake, 'consultation'>, theme: string): void {
  const among = themes.map(({ id }) => id)
  if (!among.includes(theme)) throw new UsageError(`there is no theme ${theme}`, { hint: `one of: ${among.join(', ')}` })
}

async function staffOf({ store, consultation }: Intake): Promise<string[]> {
  const invitations = await listInvitations(store.respondents, consultation.id)
  return invitations.flatMap(({ kind, ref }) => (kind === 'staff' ? [ref] : []))
}

interface Narrowed {
  readonly theme?: string | undefined
  readonly chapter?: string | undefined
  readonly section?: string | undefined
  readonly duty?: string | undefined
  readonly role?: string | undefined
  readonly cohort?: string | undefined
}

/** Says of a list that came out empty that it was narrowed by what there is not. @throws UsageError with what is near */
export function refuseUnknownFilters({ theme, ...ids }: Narrowed, intake: Pick<Intake, 'consultation'>, edition: Edition): void {
  if (theme !== undefined && theme !== 'none') refuseTheme(intake, theme)
  const sections = [...edition.sections.values()]
  const among: Readonly<Record<keyof typeof ids, readonly string[]>> = {
    chapter: edition.chapters.map(({ id }) => id),
    section: sections.map(({ id }) => id),
    duty: sections.flatMap(({ duties }) => duties.map(({ id }) => id)),
    role: [...edition.registers.roles.records.keys()],
    cohort: [...edition.registers.cohorts.records.keys()],
  }
  for (const [kind, known] of Object.entries(among)) {
    const id = ids[kind as keyof typeof ids]
    if (id !== undefined && !known.includes(id)) throw new UsageError(`the draft has no ${kind} ${id}`, { nearest: { word: id, among: known } })
  }
}
