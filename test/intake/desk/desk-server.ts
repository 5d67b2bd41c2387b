import type { SavedComment } from '#schemas'
import type { Intake } from '../../../src/intake/intake.ts'
import { submitComments } from '../../../src/intake/submit-comments.ts'
import { newUuid } from '../made-up.ts'
import { type Guest, testServer } from '../test-intake.ts'
import { deskIntake } from './desk-manual.ts'

/** A server with a desk and two members of staff. */
export async function deskServer(wanted: Parameters<typeof deskIntake>[0] = {}) {
  const { intake, root } = await deskIntake(wanted)
  const server = testServer(intake)
  const [one, other] = [await server.letIn({ kind: 'staff' }), await server.letIn({ kind: 'staff' })]
  return { ...server, intake, root, one, other }
}

/** Sends comments for somebody, and gives their ids. */
export async function sendAll(intake: Intake, guest: Guest, comments: readonly SavedComment[], organisation?: string): Promise<string[]> {
  const who = { invitation: guest.invitation, ref: guest.ref, kind: 'respondent', capacity: 'personal', organisation } as const
  const result = await submitComments(intake, who, { key: newUuid(), comments, via: 'web' })
  if ('complaints' in result) throw new Error(result.complaints[0]?.words)
  return result.taken.map(({ id }) => id)
}

/** The words of a page, without its tags. */
export const wordsOf = async (response: Response): Promise<string> =>
  (await response.text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

/** Place in the log that the forms of a comment’s page carry. */
export async function seqOf(guest: Guest, id: string): Promise<string> {
  const page = await (await guest.get(`/consult/desk/comments/${id}`)).text()
  return /name="seq" value="(\d+)"/.exec(page)?.[1] ?? ''
}
