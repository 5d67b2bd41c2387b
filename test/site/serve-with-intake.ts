import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConsultations } from '#engine'
import { serveSite } from '../../src/cli/site-server.ts'
import { closeIntake, intakeListener, invite, openIntake } from '../../src/intake/index.ts'
import { DEMONSTRATION, readDraft } from '../demonstration.ts'

/** A built site and the server that takes comments, at one address, as people run them. */
export interface Served {
  /** With no slash at the end. */
  readonly origin: string
  readonly consultation: string
  /** The link that lets somebody in. */
  readonly invite: (organisation: string, kind?: 'respondent' | 'colleague' | 'coordinator') => Promise<string>
  /** Whether the server of comments answers; while it does not, connections to it break. */
  readonly setUp: (isUp: boolean) => void
  /** Texts of the comments that it keeps, oldest first. */
  readonly kept: () => Promise<readonly KeptWords[]>
  readonly stop: () => Promise<void>
}

/** What is kept of a comment, as far as tests ask. */
interface KeptWords {
  readonly text: string
  readonly proposed?: string | undefined
  readonly dissent?: string | undefined
  readonly digest: string
  /** Where its submission stands. */
  readonly state: string
}

/** A day in the demonstration's consultation: what is taken does not depend on when tests run. */
const NOW = new Date('2026-11-20T10:00:00Z')

/** Serves a built site with an intake of its own, whose store is in a folder that goes away again. */
export async function serveWithIntake(site: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'manual-intake-'))
  const data = openConsultations(DEMONSTRATION).consultations.find(({ data: { response } }) => response === undefined)?.data
  if (data === undefined) throw new Error('No consultation is open.')
  const intake = await openIntake({ data, edition: readDraft(), folder, clock: () => NOW })
  const answer = intakeListener(intake, () => {})
  let isUp = true
  const server = await serveSite(site, {
    port: 4680,
    busy: () => {},
    first: (request, response) => {
      if (isUp || !request.url?.startsWith('/consult/')) return answer(request, response)
      request.socket.destroy()
      return true
    },
  })
  const origin = server.address.replace(/\/$/, '')
  return {
    origin,
    consultation: data.id,
    invite: async (organisation, kind = 'respondent') => {
      const { token } = await invite(intake.store.respondents, { consultation: data.id, kind, organisation, days: 30 }, { key: intake.key, now: NOW })
      return `${origin}/consult/in/${token}`
    },
    setUp: (wanted) => {
      isUp = wanted
    },
    kept: async () => {
      const rows = await intake.store.comments.selectFrom('comment').select('state').orderBy('since').execute()
      return rows.map(({ state }) => {
        const { comment, submission } = JSON.parse(String(state)) as {
          comment: { text: string; proposed?: string; dissent?: string; target: { digest: string } }
          submission: { state: string }
        }
        const { text, proposed, dissent, target } = comment
        return { text, proposed, dissent, digest: target.digest, state: submission.state }
      })
    },
    stop: async () => {
      await server.close()
      await closeIntake(intake)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
