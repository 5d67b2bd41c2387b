import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Intake, intakeListener, invite, listInvitations } from '../../intake/index.ts'
import { buildSite, builtWords } from '../build-site.ts'
import { defineCommand, EXIT } from '../command.ts'
import { INVITATION_DAYS, invitationLink } from '../consult/invitation-link.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'

export const consultStart = defineCommand({
  words: { usage: '[consultation]', least: 0, most: 1 },
  options: {
    port: { kind: 'text', value: 'NUMBER', about: 'port to serve on; 4321 if not given, the next free one if it is busy, but behind a proxy this one only' },
    host: { kind: 'text', value: 'ADDRESS', about: 'address of this machine to listen on; 127.0.0.1 if not given, which only this machine reaches' },
    out: { kind: 'text', value: 'DIR', about: 'folder of the built site; dist if not given' },
    'no-site': { kind: 'flag', about: 'serves the comments only: a proxy serves the site' },
    data: CONSULT_OPTIONS.data,
  },
  about: [
    'Takes comments on the draft at /consult/, and serves the site beside it; the site is built first where there is none. Ctrl-C stops it, and finishes what is in hand.',
    'Comments are kept in a folder, or in PostgreSQL where DATABASE_URL names a database; then several of these can run at once, with one CONSULT_KEY. Behind a proxy, CONSULT_ORIGIN is the address that browsers see. A comment that was acknowledged is on disk.',
    'A proxy that lets people in can say who they are, by the email address that they were invited by: CONSULT_PROXY_USER is the header that holds it, CONSULT_PROXY_SECRET what the proxy sends in X-Consult-Secret.',
    'What it does is said on the error output, a line of JSON for each request: no names, no addresses, no words of comments.',
  ],
  examples: [
    ['consult start', 'the consultation on the draft, on this machine'],
    ['consult start --no-site --host 10.0.0.5 --port 8080', 'behind a proxy that serves the site'],
  ],
  run: async ({ words: [consultation], options, root, json, terminal }) => {
    const folder = options['no-site'] === true ? undefined : (options.out ?? 'dist')
    if (folder !== undefined && !existsSync(join(folder, 'index.html'))) {
      const site = await buildSite({ root, terminal }, folder)
      if (site === undefined) return EXIT.faults
      if (!json) terminal.print(`${builtWords(site)}\n`)
    }
    return await withIntake(
      { root, terminal, options: { consultation, data: options.data } },
      async (intake) => {
        const first = intakeListener(intake, (line) => terminal.note(`${JSON.stringify(line)}\n`))
        // The link is shown once, so it is made only when the server listens.
        const greet = async (address: string) => greeting(intake, { address, staff: await firstStaff(intake) })
        const isExact = options.port !== undefined && intake.origin !== undefined
        return await serveUntilStopped(folder, { port: options.port, host: options.host, first, isExact, json, terminal, greet })
      },
      { isNew: true },
    )
  },
})

/** On the first start, a token for somebody who reads and answers comments. */
async function firstStaff({ store, consultation, key, clock }: Intake): Promise<string | undefined> {
  const invitations = await listInvitations(store.respondents, consultation.id)
  if (invitations.some(({ kind }) => kind === 'staff')) return undefined
  const { token } = await invite(store.respondents, { consultation: consultation.id, kind: 'staff', days: INVITATION_DAYS }, { key, now: clock() })
  return token
}

function greeting({ consultation, store, origin }: Intake, { address, staff }: { readonly address: string; readonly staff: string | undefined }) {
  const base = (origin ?? address).replace(/\/+$/, '')
  const link = staff === undefined ? undefined : invitationLink(base, staff)
  const place = `${base}/consult/`
  const words = [
    `Taking comments for "${consultation.title}" at ${place}`,
    ...(origin === undefined ? [] : [`Listening at ${address} for the proxy`]),
    `Kept in ${store.at}`,
    ...(link === undefined ? [] : ['', 'For whoever reads and answers the comments (this link is shown once):', link]),
    '',
    `To invite somebody to comment: npm run manual -- consult invite --organisation NAME --address ${base}`,
    '',
  ].join('\n')
  return { facts: { consultation: consultation.id, comments: place, ...(link === undefined ? {} : { staff: link }) }, words }
}
