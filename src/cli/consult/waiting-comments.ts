import { COUNTED, isAgreed, type OpenComment, openConsultations } from '#engine'
import { openStoreThere, readWholeLog } from '../../intake/index.ts'
import { type ConsultCall, storePlace } from './open-consult.ts'

/**
 * Comments without an agreed answer in every consultation whose response is not published: from its record where it was closed, and
 * otherwise from what the server keeps here. Undefined where neither is there.
 */
export async function waitingComments(call: ConsultCall): Promise<OpenComment[] | undefined> {
  const open = openConsultations(call.root).consultations.filter(({ data }) => data.response === undefined)
  const closed = open.filter(({ record }) => record !== undefined)
  const found = closed.flatMap(({ id, record, answers }): OpenComment[] => {
    const answered = new Set(answers?.data.answers.map(({ comment }) => comment))
    return (record?.comments ?? [])
      .filter((comment) => COUNTED.includes(comment.submission) && !answered.has(comment.id))
      .map(({ target }) => ({ consultation: id, what: target.what, id: target.id, section: target.section }))
  })
  const running = open.filter(({ record }) => record === undefined)
  const store = running.length === 0 ? undefined : await openStoreThere(storePlace(call))
  if (store === undefined) return closed.length === 0 ? undefined : found
  try {
    for (const { id } of running)
      for (const { comment, submission, answer } of (await readWholeLog(store, id))?.comments.values() ?? [])
        if (COUNTED.includes(submission.state) && !isAgreed(answer))
          found.push({ consultation: id, what: comment.target.what, id: comment.target.id, section: comment.target.section })
  } finally {
    await store.close()
  }
  return found
}
