import { Hono } from 'hono'
import { consultationStatus } from '#engine'
import { findInvited } from '../../identity/invitations.ts'
import type { Intake } from '../../intake.ts'
import { explain } from '../../pages/explain.ts'
import { switchPage } from '../../pages/switch-page.ts'
import type { Env, Request } from '../app.ts'
import { letIn, letOut } from '../who-asks.ts'

/** Coming in by an invitation, going out, and asking who one is. */
export function doorRoutes(intake: Intake): Hono<Env> {
  const { key, store, clock, consultation } = intake
  const invitedBy = (token: string) => findInvited(store.respondents, token, { key, now: clock(), consultation: consultation.id })
  const noWayIn = (request: Request) =>
    explain(request, intake, {
      status: 403,
      title: 'This invitation does not work',
      words: 'It has come to its end, was taken back, or was not copied whole. Ask whoever sent it for a new one.',
    })
  const comeIn = (request: Request, token: string) => {
    letIn(request, token, { isSecure: intake.origin?.startsWith('https:') ?? new URL(request.req.url).protocol === 'https:' })
    return request.redirect('/consult/', 303)
  }
  return new Hono<Env>()
    .get('/in/:token', async (request) => {
      const [token, other, now] = [request.req.param('token'), await invitedBy(request.req.param('token')), request.get('who')]
      if (other === undefined) return noWayIn(request)
      // A link from somebody else is not to make what is written next that person’s unseen.
      if (now !== undefined && now.ref !== other.ref) return request.html(switchPage(intake, { now, other, token }))
      return comeIn(request, token)
    })
    .post('/in/:token', async (request) => {
      const token = request.req.param('token')
      return (await invitedBy(token)) === undefined ? noWayIn(request) : comeIn(request, token)
    })
    .post('/out', (request) => {
      letOut(request)
      return request.redirect('/consult/', 303)
    })
    .get('/session', (request) => {
      const who = request.get('who')
      if (who === undefined) return request.json({ error: { words: 'Open your invitation link first.' } }, 401)
      const { id, title, closesAt, timeZone, on } = consultation
      return request.json({
        consultation: {
          id,
          title,
          status: consultationStatus(consultation, clock().toISOString()),
          closesAt,
          timeZone,
          onEdition: on.edition,
          digest: intake.draft.digest,
        },
        who: { kind: who.kind, ref: who.ref, organisation: who.organisation, capacity: who.capacity },
      })
    })
}
