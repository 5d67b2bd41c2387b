import { randomBytes } from 'node:crypto'
import { type DraftWords, makeUuid7 } from '#engine'
import type { Comment, ConsultationData, SavedComment } from '#schemas'

/** A digest of nothing in particular. */
const DIGEST = 'a1'.repeat(32)

/** A draft of two sections, with a paragraph and a duty each. */
export const DRAFT: DraftWords = {
  edition: '2.0',
  digest: DIGEST,
  blocks: [
    { id: 'gate1', what: 'block', section: 'locks.opening', words: 'The keeper opens the lower gate within 3 days.', isHeading: false },
    { id: 'open-lock', what: 'duty', section: 'locks.opening', words: 'The keeper must open the lower gate.', isHeading: false },
    { id: 'gate2', what: 'block', section: 'locks.shutting', words: 'The keeper shuts the upper gate.', isHeading: false },
    { id: 'shut-lock', what: 'duty', section: 'locks.shutting', words: 'The keeper must shut the upper gate.', isHeading: false },
  ],
  sections: new Map([
    ['locks.opening', 'Opening a lock'],
    ['locks.shutting', 'Shutting a lock'],
  ]),
}

/** A consultation on it, open from November to the end of January. */
export const CONSULTATION: ConsultationData = {
  id: 'locks-2',
  title: 'Comments on locks',
  on: { edition: '2.0', digest: DIGEST },
  opensOn: '2026-11-02',
  closesAt: '2027-01-29T17:00',
  timeZone: 'Europe/London',
  late: { rule: 'decided', words: 'A person decides on what is late.' },
  howToRespond: ['Write.'],
  questions: [{ id: 'workable', title: 'Could you do it?' }],
  themes: [{ id: 'gates', title: 'Gates' }],
  privacy: ['Names are kept apart.'],
}

/** A moment at which it is open. */
export const OPEN = new Date('2026-12-01T10:00:00.000Z')

export const newUuid = (): string => makeUuid7(OPEN.getTime(), randomBytes(10))

/** A comment as a page sends it. */
export function savedComment(over: Partial<SavedComment> = {}): SavedComment {
  return {
    id: newUuid(),
    target: { what: 'block', id: 'gate1', draft: 'https://locks.example/draft/', edition: DRAFT.edition, digest: DRAFT.digest, section: 'locks.opening' },
    text: 'Three days is too short.',
    classification: 'substantive',
    consent: { text: true, name: false, organisation: true },
    madeAt: '2026-12-01T09:59:00.000Z',
    ...over,
  }
}

/** A comment as it is kept. */
export function keptComment(over: Partial<Comment> = {}): Comment {
  return { ...savedComment(), consultation: CONSULTATION.id, respondent: 'r-tester1', capacity: 'personal', via: 'web', ...over }
}
