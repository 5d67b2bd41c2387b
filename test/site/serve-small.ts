import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type DraftWords, loadManual, makeUuid7, openConsultations, quoteWords } from '#engine'
import type { SavedComment } from '#schemas'
import { serveSite } from '../../src/cli/site-server.ts'
import { replaceFile } from '../../src/cli/write-file.ts'
import { INVITED_COLUMNS } from '../../src/intake/identity/invitations.ts'
import { closeIntake, type Intake, type InvitedKind, intakeListener, invite, openIntake, toInvited } from '../../src/intake/index.ts'
import { submitComments } from '../../src/intake/submit-comments.ts'
import { BASE } from '../check/run-case.ts'
import { freeze } from '../freeze.ts'

/** A tiny manual whose draft is consulted on, and the server that takes comments on it. What is built into `site` is served beside it. */
export interface ServedSmall {
  /** With no slash at the end. */
  readonly origin: string
  readonly consultation: string
  /** Folders of the manual, of what the server keeps, and of the site; the last is empty until it is built. */
  readonly folders: { readonly manual: string; readonly data: string; readonly site: string }
  readonly draft: DraftWords
  readonly intake: Intake
  readonly letIn: (kind: InvitedKind, organisation?: string) => Promise<Guest>
  /** Everything that the log holds, in its order. */
  readonly kept: () => Promise<readonly string[]>
  /** Text of a file of the draft as it stands now. */
  readonly read: (file: string) => string
  /** Writes other words into it, as an author does. */
  readonly edit: (file: string, from: string, to: string) => void
  readonly stop: () => Promise<void>
}

/** Somebody who was invited. */
export interface Guest {
  /** The link that lets them in. */
  readonly link: string
  readonly ref: string
  /** Sends a comment, and gives its id and that of the receipt. */
  readonly say: (said: Said) => Promise<{ readonly id: string; readonly receipt: string }>
}

interface Said {
  readonly text?: string
  readonly proposed?: string
  /** Id of the block or duty that it is about; the whole if not given. */
  readonly on?: string
  /** Words of the block that it is about. */
  readonly quote?: string
}

const ID = 'small-draft'

/** A day of the consultation. It is over by the clock of whoever runs the tests, so that it can be closed. */
const NOW = new Date('2020-01-15T10:00:00Z')

const CONSULTATION = `id: ${ID}
title: Comments on the second edition
on: { edition: '2.0' }
opensOn: 2019-11-04
closesAt: 2020-01-31T17:00
timeZone: Europe/London
late: { rule: refused, words: Late ones are not taken. }
howToRespond: [Write.]
themes:
  - { id: card, title: The card }
  - { id: rules, title: The rules }
privacy: [Names are kept apart.]
`

/** Makes the manual, opens its consultation and serves it. */
export async function serveSmall(): Promise<ServedSmall> {
  const folder = mkdtempSync(join(tmpdir(), 'manual-small-'))
  // A site is built inside the project, as people's own is.
  mkdirSync('.cache', { recursive: true })
  const site = mkdtempSync(resolve('.cache/test-consulted-'))
  const manual = join(folder, 'manual')
  const read = (file: string) => readFileSync(join(manual, 'draft', file), 'utf8')
  const edit = (file: string, from: string, to: string) => writeFileSync(join(manual, 'draft', file), read(file).replace(from, to))
  cpSync(BASE, manual, { recursive: true })
  freeze(manual, '1.0')
  edit('edition.yaml', "'1.0'", "'2.0'")
  edit('chapters/01-joining/welcome.mdx', 'A friendly first visit', 'A friendly first visit within two days')
  edit('chapters/01-joining/welcome.mdx', 'duties:', 'changeNote: It says by when.\nduties:')
  mkdirSync(join(manual, 'consultations', ID), { recursive: true })
  writeFileSync(join(manual, 'consultations', ID, 'consultation.yaml'), CONSULTATION)

  const [opened] = openConsultations(manual).consultations
  if (opened === undefined) throw new Error('The consultation cannot be read.')
  const manualFolder = { root: manual, write: (file: string, text: string) => replaceFile(join(manual, file), text) }
  const data = join(folder, 'data')
  const intake = await openIntake({ data: opened.data, edition: loadManual(manual).edition, folder: data, manualFolder, clock: () => NOW })
  const server = await serveSite(site, { port: 4700, busy: () => {}, first: intakeListener(intake, () => {}) })
  const origin = server.address.replace(/\/$/, '')
  return {
    ...{ origin, consultation: ID, intake, draft: intake.draft, read, edit },
    folders: { manual, data, site },
    letIn: async (kind, organisation) => {
      const { token, ref, invitation } = await invite(
        intake.store.respondents,
        { consultation: ID, kind, organisation, days: 30 },
        { key: intake.key, now: NOW },
      )
      return { link: `${origin}/consult/in/${token}`, ref, say: (said) => sayAs(intake, invitation, said) }
    },
    kept: async () => (await intake.store.comments.selectFrom('event').select('body').orderBy('seq').execute()).map(({ body }) => String(body)),
    stop: async () => {
      await server.close()
      await closeIntake(intake)
      for (const made of [folder, site]) rmSync(made, { recursive: true, force: true })
    },
  }
}

async function sayAs(intake: Intake, invitation: string, said: Said): Promise<{ readonly id: string; readonly receipt: string }> {
  const row = await intake.store.respondents
    .selectFrom('invitation')
    .innerJoin('respondent', 'respondent.ref', 'invitation.ref')
    .select(INVITED_COLUMNS)
    .where('invitation.id', '=', invitation)
    .executeTakeFirstOrThrow()
  const id = makeUuid7(NOW.getTime(), randomBytes(10))
  const comment: SavedComment = {
    id,
    target: targetOf(intake, said),
    text: said.text ?? '',
    ...(said.proposed === undefined ? {} : { proposed: said.proposed }),
    classification: 'substantive',
    consent: { text: true, name: false, organisation: true },
    madeAt: NOW.toISOString(),
  }
  const sent = await submitComments(intake, toInvited(row), { key: makeUuid7(NOW.getTime(), randomBytes(10)), comments: [comment], via: 'web' })
  if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
  return { id, receipt: sent.receipt?.id ?? '' }
}

function targetOf({ draft, consultation }: Intake, { on, quote }: Said): SavedComment['target'] {
  const base = { draft: 'https://handbook.example/draft/', edition: draft.edition, digest: draft.digest }
  if (on === undefined) return { ...base, what: 'consultation', id: consultation.id }
  const block = draft.blocks.find(({ id }) => id === on)
  if (block === undefined) throw new Error(`The draft has no ${on}.`)
  const at = quote === undefined ? -1 : [...block.words.slice(0, block.words.indexOf(quote))].length
  return {
    ...base,
    what: block.what,
    id: on,
    section: block.section,
    ...(quote === undefined ? {} : { quote: quoteWords(block.words, at, at + [...quote].length) }),
  }
}
