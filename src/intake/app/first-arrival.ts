import { getCookie } from 'hono/cookie'
import { canonicalJson, sha256 } from '#engine'
import { makeArrivalNote, readArrivalNote } from '../identity/arrival-note.ts'
import { isFromProxy } from '../identity/find-by-email.ts'
import { readToken } from '../identity/token.ts'
import type { Intake } from '../intake.ts'
import { type FormFields, readForm } from '../read-form.ts'
import { COOKIE, type Request, SECRET_HEADER } from './app.ts'
import { LARGEST } from './limit-body.ts'

/** Where a script hands back the note it was given. Forms carry it in the field `arrival`. */
const NOTE_HEADER = 'X-Consult-Arrival'

/** When comments of a script came in first: now, or when the note says that comes with them. */
export const arrivalOfText = (request: Request, intake: Intake, text: string): string => arrivalOf(request, intake, sentText(request, text))

/** The same of a form. */
export const arrivalOfForm = (request: Request, intake: Intake, fields: FormFields): string => arrivalOf(request, intake, sentForm(request, intake, fields))

/**
 * A note for somebody whose comments could not be kept by a fault of the server: when they came in first. Undefined for whatever is
 * not a sending of comments, and for strangers.
 */
export async function arrivalNote(request: Request, intake: Intake, fields: FormFields | undefined): Promise<string | undefined> {
  const { req } = request
  const by = senderOf(request, intake)
  if (by === undefined || req.method !== 'POST') return undefined
  const isText = req.path === '/consult/comments' && Number(req.header('Content-Length')) <= LARGEST
  const sent = isText ? sentText(request, await req.text()) : fields && sentForm(request, intake, fields)
  if (sent?.content === undefined) return undefined
  const { key, consultation } = intake
  return makeArrivalNote({ consultation: consultation.id, by, content: sent.content() }, arrivalOf(request, intake, sent), key)
}

/** What was sent, to be told from all else, and the note that came with it. */
interface Sent {
  readonly content: (() => string) | undefined
  readonly note: string | undefined
}

const sentText = ({ req }: Request, text: string): Sent => ({ content: () => sha256(text), note: req.header(NOTE_HEADER) })

const sentForm = ({ req }: Request, intake: Intake, { arrival: note, ...fields }: FormFields): Sent => ({
  content:
    req.path === '/consult/form' ? () => readForm(intake, fields).key : req.path === '/consult/gather/submit' ? () => sha256(canonicalJson(fields)) : undefined,
  note,
})

function arrivalOf(request: Request, intake: Intake, { content, note }: Sent): string {
  const now = request.get('arrivedAt')
  const by = note === undefined ? undefined : senderOf(request, intake)
  if (note === undefined || by === undefined || content === undefined) return now
  return readArrivalNote(note, { consultation: intake.consultation.id, by, content: content() }, { now, key: intake.key }) ?? now
}

/** Who a request says it is from, by what is signed or secret in it: the database is not asked, which may be gone. */
function senderOf(request: Request, { key, proxy, clock }: Intake): string | undefined {
  const email = proxy === undefined ? undefined : request.req.header(proxy.header)
  if (proxy !== undefined && email !== undefined)
    return isFromProxy(proxy, request.req.header(SECRET_HEADER)) ? `email ${email.trim().toLowerCase()}` : undefined
  const token = getCookie(request, COOKIE)
  const id = token === undefined ? undefined : readToken(token, key, clock().getTime())?.id
  return id === undefined ? undefined : `invitation ${id}`
}
