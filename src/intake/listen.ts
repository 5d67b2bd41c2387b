import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { LogLine } from './app/log-line.ts'
import { makeApp } from './app/make-app.ts'
import type { Intake } from './intake.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers requests below /consult/ and says whether it did, so that a server of files can stand behind it. `log` is told of each.
 */
export function intakeListener(intake: Intake, log: (line: LogLine) => void): Listener {
  const { fetch } = makeApp(intake, log)
  const answer = getRequestListener(fetch)
  return (request, response) => {
    const path = request.url ?? ''
    if (path !== '/consult' && !path.startsWith('/consult/') && !path.startsWith('/consult?')) return false
    void answer(request, response)
    return true
  }
}
