import type { CommentState } from '#engine'
import type { Invited } from './identity/invitations.ts'
import type { Intake } from './intake.ts'
import { fromRow } from './store/comment-row.ts'
import { readHistory } from './store/read-log.ts'
import { inParts } from './store/read-standing.ts'

/** Which of a list is wanted. */
interface Part {
  readonly from: number
  readonly most: number
}

/** The comments of one respondent, oldest first: all, or a part of them. */
export async function commentsOf({ store, consultation }: Intake, { ref }: Pick<Invited, 'ref'>, part?: Part): Promise<CommentState[]> {
  const all = store.comments.selectFrom('comment').select('state').where('consultation', '=', consultation.id).where('respondent', '=', ref).orderBy('since')
  const rows = await (part === undefined ? all : all.offset(part.from).limit(part.most)).execute()
  return rows.map(fromRow)
}

/** How many there are. */
export async function countCommentsOf({ store, consultation }: Intake, { ref }: Pick<Invited, 'ref'>): Promise<number> {
  const { count } = await store.comments
    .selectFrom('comment')
    .select((column) => column.fn.countAll<number | string>().as('count'))
    .where('consultation', '=', consultation.id)
    .where('respondent', '=', ref)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Comments by their ids, in the order in which they came in. */
export async function statesOf({ store, consultation }: Intake, ids: readonly string[]): Promise<CommentState[]> {
  const rows: { state: string }[] = []
  for (const asked of inParts(ids, 500))
    rows.push(
      ...(await store.comments
        .selectFrom('comment')
        .select('state')
        .where('consultation', '=', consultation.id)
        .where('id', 'in', asked)
        .orderBy('since')
        .execute()),
    )
  return rows.map(fromRow)
}

/** What a coordinator sent in place of colleagues’ comments, by its id: only what went out for all of the organisation is shown to its colleagues. */
export async function sentOnFor(intake: Intake, own: readonly CommentState[]): Promise<ReadonlyMap<string, CommentState>> {
  const ids = own.flatMap(({ submission }) => submission.supersededBy ?? [])
  const states = ids.length === 0 ? [] : await statesOf(intake, [...new Set(ids)])
  return new Map(states.filter(({ comment }) => comment.gathers !== undefined).map((state) => [state.comment.id, state]))
}

/**
 * Ids of those comments whose published answer was disputed and stands: until the response is published again no state says that it
 * was, but the log does.
 */
export async function upheldAmong({ store, consultation }: Intake, states: Iterable<CommentState>): Promise<ReadonlySet<string>> {
  const upheld = new Set<string>()
  for (const { comment, answer } of states) {
    if (answer.state !== 'agreed' || answer.dispute?.upheld === undefined) continue
    const events = await readHistory(store.comments, { consultation: consultation.id, comment: comment.id })
    const types = events.map(({ type }) => type).filter((type) => type.startsWith('answer.'))
    const since = types.lastIndexOf('answer.proposed')
    if (types.at(-1) === 'answer.upheld' && types.includes('answer.published', since)) upheld.add(comment.id)
  }
  return upheld
}

/** Comments that colleagues of one organisation left with its coordinator and that wait to be sent on, oldest first. */
export async function gatheredFor({ store, consultation }: Intake, { organisation }: Pick<Invited, 'organisation'>): Promise<CommentState[]> {
  if (organisation === undefined) return []
  const rows = await store.comments
    .selectFrom('comment')
    .select('state')
    .where('consultation', '=', consultation.id)
    .where('organisation', '=', organisation)
    .where('submission', '=', 'with-coordinator')
    .orderBy('since')
    .execute()
  return rows.map(fromRow)
}
