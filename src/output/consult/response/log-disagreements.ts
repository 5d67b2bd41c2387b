import type { Consultation } from '../../../model/consultation.ts'
import { chainHash, EMPTY_LOG } from '../log/chain.ts'

/** What does not agree between the files that closing a consultation writes, a sentence each with the file to blame. */
export function logDisagreements({ data, record, log, answers, consulted }: Consultation): { file: string; words: string }[] {
  const found: { file: string; words: string }[] = []
  const say = (file: string, words: string) => found.push({ file, words })
  if (log !== undefined) {
    let head = EMPTY_LOG.hash
    for (const digest of log.digests) head = chainHash(head, digest)
    if (log.digests.length !== log.length) say('log-digests.json', `it lists ${log.digests.length} digests and says that there are ${log.length}`)
    else if (head !== log.head) say('log-digests.json', 'its digests do not give its head')
    if (log.consultation !== data.id) say('log-digests.json', `it is of the consultation \`${log.consultation}\``)
  }
  if (record !== undefined) {
    if (record.consultation !== data.id) say('comments.json', `it is of the consultation \`${record.consultation}\``)
    if (log === undefined) say('comments.json', 'there is no log-digests.json beside it')
    else if (record.log.head !== log.head || record.log.length !== log.length) say('comments.json', 'it was made from another log than log-digests.json')
    const numbers = record.comments.map(({ number }) => number)
    if (numbers.some((number, place) => number !== place + 1)) say('comments.json', 'its comments are not numbered in order')
  }
  if (answers !== undefined && answers.data.consultation !== data.id) say('answers.yaml', `it is of the consultation \`${answers.data.consultation}\``)
  if (consulted !== undefined && consulted.consultation !== data.id) say('consulted-text.json', `it is of the consultation \`${consulted.consultation}\``)
  if (consulted !== undefined && consulted.digest !== data.on.digest) say('consulted-text.json', 'its digest is not that of the text that was consulted on')
  if (data.response !== undefined) {
    for (const [file, there] of Object.entries({ 'comments.json': record, 'answers.yaml': answers, 'log-digests.json': log }))
      if (there === undefined) say('consultation.yaml', `the response is published, and there is no ${file}`)
    if (log !== undefined && data.response.head !== log.head) say('consultation.yaml', 'the head of the response is not that of log-digests.json')
  }
  return found
}
