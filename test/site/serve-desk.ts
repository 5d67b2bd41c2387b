import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftWords, loadManual, makeUuid7, openConsultations, quoteWords } from '#engine'
import { replaceFile } from '../../src/cli/write-file.ts'
import { closeIntake, intakeListener, invite, openIntake } from '../../src/intake/index.ts'
import { submitComments } from '../../src/intake/submit-comments.ts'
import { DEMONSTRATION } from '../demonstration.ts'

/** A server of comments whose desk works on a copy of the demonstration, with comments to answer. */
export interface ServedDesk {
  readonly origin: string
  /** Folder of the copy. */
  readonly root: string
  /** Links that let two members of staff in. */
  readonly staff: readonly [string, string]
  /** Ids of the comments, in the order in which they came in. */
  readonly comments: readonly string[]
  readonly stop: () => Promise<void>
}

/** A day in the demonstration’s consultation. */
const NOW = new Date('2026-11-20T10:00:00Z')

/** What is said on the demonstration, on its first plain paragraphs: words of one, the whole of another, and a letter of many. */
export async function serveDesk(): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'manual-desk-'))
  const root = join(folder, 'manual')
  cpSync(DEMONSTRATION, root, { recursive: true })
  const { edition } = loadManual(root)
  const data = openConsultations(root).consultations.find(({ data: { response } }) => response === undefined)?.data
  if (data === undefined) throw new Error('No consultation is open.')
  const manualFolder = { root, write: (file: string, text: string) => replaceFile(join(root, file), text) }
  const intake = await openIntake({ data, edition, folder: join(folder, 'store'), manualFolder, clock: () => NOW })
  const draft = draftWords(edition)
  const plain = draft.blocks.filter((block) => {
    const { kind, node } = edition.sections.get(block.section)?.blocks.find(({ id }) => id === block.id) ?? {}
    return kind === 'paragraph' && node?.type === 'paragraph' && node.children.every(({ type }) => type === 'text') && block.words.split(' ').length > 12
  })
  const comments: string[] = []
  const say = async (block: (typeof plain)[number], said: { readonly text: string; readonly proposed?: string; readonly words?: string }) => {
    const { ref, invitation } = await invite(intake.store.respondents, { consultation: data.id, kind: 'respondent', days: 30 }, { key: intake.key, now: NOW })
    const start = said.words === undefined ? 0 : [...block.words.slice(0, block.words.indexOf(said.words))].length
    const quote = said.words === undefined ? undefined : quoteWords(block.words, start, start + [...said.words].length)
    const target = {
      what: block.what,
      id: block.id,
      draft: 'https://manual.example/draft/',
      edition: draft.edition,
      digest: draft.digest,
      section: block.section,
      quote,
    }
    const id = makeUuid7(NOW.getTime(), randomBytes(10))
    const comment = {
      id,
      target,
      text: said.text,
      proposed: said.proposed,
      classification: 'substantive',
      consent: { text: true, name: false, organisation: true },
      madeAt: NOW.toISOString(),
    } as const
    const sent = await submitComments(
      intake,
      { invitation, ref, kind: 'respondent', capacity: 'personal' },
      { key: makeUuid7(NOW.getTime(), randomBytes(10)), comments: [comment], via: 'web' },
    )
    if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
    comments.push(...sent.taken.map((taken) => taken.id))
  }
  const [first, second] = plain as [(typeof plain)[number], (typeof plain)[number]]
  const words = first.words.split(' ').slice(0, 3).join(' ')
  await say(first, { text: 'Say it in other words.', proposed: `${words} indeed`, words })
  await say(second, { text: 'Who is told, and when?' })
  for (let count = 0; count < 12; count += 1)
    await say(second, { text: 'The time that this leaves is too short for a small office, and nobody is there at the weekend to do it.' })
  const staff = async () => (await invite(intake.store.respondents, { consultation: data.id, kind: 'staff', days: 30 }, { key: intake.key, now: NOW })).token
  const tokens = [await staff(), await staff()] as const

  const answer = intakeListener(intake, () => {})
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const link = (token: string) => `${origin}/consult/in/${token}`
  return {
    ...{ origin, root, comments },
    staff: [link(tokens[0]), link(tokens[1])],
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await closeIntake(intake)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
