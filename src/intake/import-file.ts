import { contentHash, sha256, type TakenFile } from '#engine'
import type { Consent, Receipt } from '#schemas'
import { keepDraft } from './desk/draft/kept-drafts.ts'
import type { Invited } from './identity/invitations.ts'
import { type Intake, newId } from './intake.ts'
import { keepComments } from './keep-comments.ts'
import { endingOf, readCommentFile, VIA_BY_ENDING } from './read-comment-file.ts'
import { commentsOf } from './read-comments.ts'

/** A file of comments as somebody sends it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What may be published of comments whose file does not say. */
  readonly consent: Consent
  /** When it reached the server, in UTC; when it is taken in if left out. */
  readonly arrivedAt?: string | undefined
  /** How it is read: at once, or as a server does that has others to answer. */
  readonly read?: typeof readCommentFile | undefined
}

/** What became of a file. Everything in it is in exactly one of taken, repeated and unplaced; what was taken is on disk. */
export interface ImportedFile extends Pick<TakenFile, 'repeated' | 'corrected' | 'unplaced' | 'empty'> {
  readonly taken: TakenFile['taken']
  readonly receipt?: Receipt | undefined
  /** Why what could be read was not taken after all, in words. Nothing of the file was taken then. */
  readonly refused?: string | undefined
}

/** Reads a file of comments and says what could be taken of it. Nothing is kept. */
export const readSentFile = async (intake: Intake, who: Invited, sent: SentFile): Promise<TakenFile> => (await readSent(intake, who, sent)).file

/** What a file holds, and how many comments of its sender are there already. */
async function readSent(
  intake: Intake,
  who: Invited,
  { name, bytes, consent, read = readCommentFile }: SentFile,
): Promise<{ readonly file: TakenFile; readonly there: number }> {
  const { consultation, draft, clock, manual, store } = intake
  const own = await commentsOf(intake, who)
  const ids = await store.comments.selectFrom('comment').select(['id', 'respondent']).where('consultation', '=', consultation.id).execute()
  const file = await read(name, bytes, {
    consultation,
    draft,
    address: new URL('/draft/', manual.address).href,
    respondent: who.ref,
    organisation: who.organisation,
    capacity: who.capacity,
    consent,
    via: VIA_BY_ENDING[endingOf(name) ?? 'json'],
    at: clock().toISOString(),
    makeId: () => newId(intake),
    // One that was withdrawn can be sent again.
    known: new Set(own.filter(({ submission }) => submission.state !== 'withdrawn').map(({ comment }) => contentHash(comment))),
    knownIds: new Map(ids.map(({ id, respondent }) => [id, respondent])),
  })
  return { file, there: own.length }
}

/** Reads a file of comments and keeps what can be taken of it: all of that or nothing. The same file again takes nothing. */
export async function importFile(intake: Intake, who: Invited, sent: SentFile): Promise<ImportedFile> {
  const { file, there } = await readSent(intake, who, sent)
  if (file.taken.length === 0) return file
  await keepDraft(intake)
  // By what is taken of it: the same file sent twice at once is taken once.
  const key = `file-${sha256(file.taken.map(contentHash).join('\n'))}-${there}`
  const kept = await keepComments(intake, who, { key, comments: file.taken, arrivedAt: sent.arrivedAt })
  if ('complaints' in kept) return { ...file, taken: [], corrected: [], refused: kept.complaints.map(({ words }) => words).join(' ') }
  return { ...file, receipt: kept.receipt }
}
