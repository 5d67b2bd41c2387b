import { Hono } from 'hono'
import { z } from 'zod'
import { commentOfEvent, type NewEvent, takeJson, takeText } from '#engine'
import { savedComment } from '#schemas'
import { actorOf } from '../../identity/invitations.ts'
import type { Intake } from '../../intake.ts'
import type { Complaint } from '../../keep-comments.ts'
import { explain, notInvited } from '../../pages/explain.ts'
import { commentsOf, upheldAmong } from '../../read-comments.ts'
import { Refusal } from '../../store/write-batch.ts'
import { submitComments } from '../../submit-comments.ts'
import { type Env, type Request, wantsJson } from '../app.ts'
import { arrivalOfText } from '../first-arrival.ts'

const sent = z.strictObject({ key: z.uuid(), comments: z.array(savedComment).min(1).max(500) })

/** Longest reason for taking a comment back, or for holding something against an answer. */
const REASON = 5_000

/** Comments of a respondent: sending them, seeing one’s own, taking one back, holding something against an answer. */
export function commentRoutes(intake: Intake): Hono<Env> {
  return new Hono<Env>()
    .post('/comments', async (request) => {
      const who = request.get('who')
      if (who === undefined) return notInvited(request, intake)
      const text = await request.req.text()
      const json = takeJson(text)
      if ('refused' in json) return explain(request, intake, { status: 422, words: json.refused })
      const read = sent.safeParse(json.value)
      if (!read.success) return complain(request, intake, { complaints: faultsIn(read.error, json.value), isConflict: false })
      const result = await submitComments(intake, who, { ...read.data, via: 'web', arrivedAt: arrivalOfText(request, intake, text) })
      if ('complaints' in result) return complain(request, intake, result)
      return request.json({ receipt: result.receipt, comments: result.taken }, result.isRepeat ? 200 : 201)
    })
    .get('/mine', async (request) => {
      const who = request.get('who')
      if (who === undefined) return notInvited(request, intake)
      const comments = await commentsOf(intake, who)
      const upheld = await upheldAmong(intake, comments)
      return request.json({
        comments: comments.map(({ comment, submission, answer }) => ({
          comment,
          submission,
          answer: answer.publishedAt === undefined && !upheld.has(comment.id) ? undefined : answer.answer,
        })),
      })
    })
    .post('/comments/:id/withdraw', (request) =>
      moveOwn(request, intake, (comment, reason) => ({ type: 'comment.withdrawn', data: reason === undefined ? { comment } : { comment, reason } })),
    )
    .post('/comments/:id/dispute', (request) =>
      moveOwn(request, intake, (comment, reason) =>
        reason === undefined ? 'Say what you hold against the answer.' : { type: 'answer.disputed', data: { comment, reason } },
      ),
    )
}

type OwnMove = Pick<Extract<NewEvent, { type: 'comment.withdrawn' }>, 'type' | 'data'> | Pick<Extract<NewEvent, { type: 'answer.disputed' }>, 'type' | 'data'>

/** Does something to a comment of whoever asks. Somebody else’s comment is as good as not there. */
async function moveOwn(request: Request, intake: Intake, moveOf: (comment: string, reason: string | undefined) => OwnMove | string): Promise<Response> {
  const who = request.get('who')
  if (who === undefined) return notInvited(request, intake)
  const id = request.req.param('id') ?? ''
  const reason = takeText(await reasonOf(request), REASON)
  if ('refused' in reason) return explain(request, intake, { status: 422, words: reason.refused })
  const move = moveOf(id, reason.text === '' ? undefined : reason.text)
  if (typeof move === 'string') return explain(request, intake, { status: 422, words: move })
  const written = await intake.writer.write({
    consultation: intake.consultation.id,
    comments: [id],
    decide: ({ commentOf }) => {
      const now = commentOf(id)
      if (now?.comment.respondent !== who.ref) throw new Refusal('You have sent no such comment.')
      const { publishedAt, dispute } = now.answer
      if (move.type === 'answer.disputed' && publishedAt === undefined)
        throw new Refusal('No answer to this comment has been published that you could dispute.')
      // What was published of a comment stays published, so it is not made to look as if the comment had gone. Only what was is disputed.
      if (move.type === 'comment.withdrawn' && (publishedAt !== undefined || dispute !== undefined))
        throw new Refusal('The answer to this comment has been published, so it can no longer be withdrawn. You can dispute the answer.')
      return [{ ...move, by: actorOf(who), consultation: intake.consultation.id }]
    },
  })
  if (written instanceof Refusal) return explain(request, intake, { status: 409, words: written.message })
  const done = written.events.map((event) => ({ comment: commentOfEvent(event), type: event.type }))
  return wantsJson(request) ? request.json({ done }) : request.redirect('/consult/', 303)
}

async function reasonOf(request: Request): Promise<string> {
  const isJson = (request.req.header('Content-Type') ?? '').startsWith('application/json')
  const json = isJson ? takeJson(await request.req.text()) : undefined
  const body: unknown = json === undefined ? await request.req.parseBody() : 'value' in json ? json.value : undefined
  const reason: unknown = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : undefined
  return typeof reason === 'string' ? reason : ''
}

const complain = (request: Request, intake: Intake, { complaints, isConflict }: { readonly complaints: readonly Complaint[]; readonly isConflict: boolean }) =>
  explain(request, intake, { status: isConflict ? 409 : 422, words: complaints[0]?.words ?? 'The comments were not taken.', complaints })

/** What is wrong with what a script sent, each with the id of the comment it is in, where that can be told. */
function faultsIn({ issues }: z.ZodError, value: unknown): Complaint[] {
  return issues.slice(0, 50).map(({ path, message }) => {
    const [list, place, field] = path
    const comment = list === 'comments' && typeof place === 'number' ? idAt(value, place) : undefined
    const words = `What was sent is not a list of comments: ${path.join('.')} ${message}.`
    return { words, comment, field: typeof field === 'string' ? field : undefined }
  })
}

function idAt(value: unknown, place: number): string | undefined {
  const list: unknown = typeof value === 'object' && value !== null && 'comments' in value ? value.comments : undefined
  const comment: unknown = Array.isArray(list) ? list[place] : undefined
  return typeof comment === 'object' && comment !== null && 'id' in comment && typeof comment.id === 'string' ? comment.id.slice(0, 36) : undefined
}
