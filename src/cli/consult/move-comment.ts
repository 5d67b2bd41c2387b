import { countOf } from '#engine'
import {
  type Desk,
  type DeskLine,
  type Intake,
  listInvitations,
  type MoveName,
  moveComment,
  moveGroup,
  Refusal,
  readDesk,
  readMove,
} from '../../intake/index.ts'
import { EXIT } from '../command.ts'
import { UsageError } from '../usage-error.ts'
import { CONSULT_OPTIONS, type ConsultCall, withIntake } from './open-consult.ts'
import { refuseUnknownNames } from './refuse-unknown.ts'

/** Options of every command that does something to a comment. */
export const MOVE_OPTIONS = {
  as: { kind: 'text', value: 'REF', about: 'who you are: the reference of an invitation of staff, such as s-7k2m9x; consult invitations lists them' },
  ...CONSULT_OPTIONS,
} as const

/** An option for commands that can do the same to all comments that say nearly the same. */
export const GROUP_OPTION = { group: { kind: 'flag', about: 'do the same with every comment that says nearly the same; each keeps its own line' } } as const

type MoveCall = ConsultCall & {
  readonly words: readonly string[]
  readonly json: boolean
  readonly options: { readonly as?: string | undefined; readonly group?: boolean | undefined }
}

interface Wanted {
  readonly name: MoveName
  /** Values of the fields that the form of the desk has. */
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly links?: readonly string[] | undefined
}

/** Does to a comment, or to its group, what a form of the desk does, by the same rules. */
export async function runMove(call: MoveCall, { name, fields, links = [] }: Wanted): Promise<number> {
  return await withIntake(call, async (intake) => {
    const by = { kind: 'staff', ref: await staffRef(intake, call.options.as) } as const
    const desk = await readDesk(intake)
    const line = lineOf(desk, call.words[0] ?? '')
    const given = Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))
    await refuseUnknownNames({ fields, links }, desk, line)
    const read = readMove(name, given, { desk, line, links })
    if ('faults' in read) throw new UsageError(read.faults.map(({ words }) => words).join(' '), { hint: 'look at the options with --help' })
    const { id } = line.state.comment
    const group = call.options.group === true ? desk.groupOf(id) : undefined
    if (group !== undefined) {
      const { done, skipped } = await moveGroup(intake, group.ids, { by, move: read.move })
      const said = [...skipped].map(([why, count]) => `${count} left: ${why}`)
      call.terminal.print(
        call.json
          ? `${JSON.stringify({ done, skipped: Object.fromEntries(skipped) })}\n`
          : `${[`${done} of ${countOf(group.ids.length, 'comment')} done.`, ...said].join('\n')}\n`,
      )
      return done > 0 ? EXIT.fine : EXIT.faults
    }
    const result = await moveComment(intake, id, { by, move: read.move, seq: line.state.seq })
    if (result instanceof Refusal) {
      call.terminal.note(`${result.message}\n`)
      return EXIT.faults
    }
    const { submission, answer } = result
    call.terminal.print(
      call.json
        ? `${JSON.stringify({ comment: id, submission: submission.state, answer: answer.state })}\n`
        : `${id}: ${submission.state}, answer ${answer.state}.\n`,
    )
    return EXIT.fine
  })
}

/** The line of a comment by its id. @throws UsageError where there is none */
export function lineOf({ lines }: Desk, id: string): DeskLine {
  const line = lines.find(({ state }) => state.comment.id === id)
  if (line === undefined) throw new UsageError(`there is no comment ${id}`, { hint: 'manual consult list lists them' })
  return line
}

async function staffRef({ store, consultation, clock }: Intake, ref: string | undefined): Promise<string> {
  if (ref === undefined)
    throw new UsageError('say who you are with --as', { hint: 'the reference of an invitation of staff; manual consult invitations lists them' })
  const invitations = await listInvitations(store.respondents, consultation.id)
  const now = clock().toISOString()
  if (!invitations.some((one) => one.kind === 'staff' && one.ref === ref && one.revokedAt === null && one.expiresAt > now))
    throw new UsageError(`${ref} is not a member of staff who may come in`, { hint: 'manual consult invite --kind staff makes an invitation' })
  return ref
}
