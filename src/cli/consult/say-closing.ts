import { type Consultation, countOf, type Finding, reportText } from '#engine'
import type { ReadLog } from '../../intake/index.ts'
import { type Call, EXIT } from '../command.ts'
import { pathFrom } from '../path-from-here.ts'
import type { Closing, PlannedClosing } from './plan-closing.ts'

/** Says of comments that colleagues wrote and no coordinator sent that they are not part of the response. */
export function noteUnsent({ terminal }: Call, read: ReadLog | undefined): void {
  const count = [...(read?.comments.values() ?? [])].filter(({ submission }) => submission.state === 'with-coordinator').length
  if (count > 0)
    terminal.note(
      `${countOf(count, 'comment')} of colleagues did not come in: no coordinator sent ${count === 1 ? 'it' : 'them'} on. The response does not count ${count === 1 ? 'it' : 'them'}.\n`,
    )
}

/** Says why a consultation is not closed, everything at once. */
export function sayRefused(
  { root, terminal, json }: Call,
  { id, key }: Consultation,
  { refusals, findings, files }: { readonly refusals: readonly string[]; readonly findings: readonly Finding[]; readonly files: PlannedClosing['files'] },
): number {
  terminal.progress()
  const all = findings.length === 0 ? refusals : [...refusals, `the checks find ${countOf(findings.length, 'error')}, listed above`]
  if (json) {
    const listed = findings.map(({ code, message, place }) => ({ code, message, file: pathFrom(root)(place.file), line: place.line }))
    terminal.print(`${JSON.stringify({ consultation: id, refused: all, findings: listed }, null, 2)}\n`)
    return EXIT.faults
  }
  const textOf = (file: string) => files.get(file.slice(key.length + 1))
  if (findings.length > 0) terminal.note(`${reportText(findings, { textOf, colour: terminal.colour, pathOf: pathFrom(root) })}\n`)
  terminal.note(`${id} was not closed, and nothing was written:\n${all.map((reason) => `- ${reason}`).join('\n')}\n`)
  return EXIT.faults
}

/** Says that the response is published already, and what came into the log since. */
export function sayPublished({ terminal, json }: Call, { id, data, log }: Consultation, read: ReadLog | undefined): number {
  const later = read === undefined || log === undefined ? 0 : read.log.length - log.length
  if (json) terminal.print(`${JSON.stringify({ consultation: id, published: data.response?.publishedOn, laterEvents: later }, null, 2)}\n`)
  else {
    terminal.print(`The response of ${id} was published on ${data.response?.publishedOn}. Nothing was left to do.\n`)
    if (later > 0) terminal.note(`The log has ${countOf(later, 'entry', 'entries')} since, which the response does not have.\n`)
  }
  return EXIT.fine
}

/** Says what was written. */
export function sayClosed(
  { root, terminal, json }: Call,
  { id, key }: Consultation,
  { received, answered }: PlannedClosing,
  { withoutAnswers }: Pick<Closing, 'withoutAnswers'>,
): number {
  terminal.progress()
  const folder = pathFrom(root)(key)
  if (json) terminal.print(`${JSON.stringify({ consultation: id, folder, received, answered, published: !withoutAnswers }, null, 2)}\n`)
  else if (withoutAnswers) {
    terminal.print(`Froze ${countOf(received, 'comment')} of ${id} in ${folder}; ${countOf(answered, 'answer')} so far, in answers.yaml.\n`)
    terminal.print(`Next: write the answers there, each agreed by a second person, and publish them with \`manual consult close ${id}\`.\n`)
  } else terminal.print(`Published the response of ${id}: ${countOf(received, 'comment')}, ${countOf(answered, 'answer')}, in ${folder}.\n`)
  return EXIT.fine
}
