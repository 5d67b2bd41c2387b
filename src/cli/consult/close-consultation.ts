import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  agreedAnswers,
  type Consultation,
  checkConsultation,
  closeRecord,
  closingRefusals,
  consultationStandings,
  consultedTextJson,
  consultedTexts,
  countOf,
  countRecord,
  errorsOf,
  type Finding,
  openManualFolder,
  openPublished,
  type PublishedEdition,
  parseConsultation,
  reportText,
  wordsOfConsulted,
} from '#engine'
import { closeLog, keptDraft, type ReadLog, readWholeLog, type Store } from '../../intake/index.ts'
import { type Call, EXIT } from '../command.ts'
import { setDigest, setResponse } from '../edits/set-response.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'
import { mergeAnswers } from './merge-answers.ts'

interface Closing {
  /** What the server keeps; undefined where it is not here. */
  readonly store: Store | undefined
  readonly withoutAnswers: boolean
  readonly keepWritten: boolean
  readonly publishedOn: string | undefined
}

type Files = ReadonlyMap<string, string>

/** The order in which files are put in place: what `response` stands for is there before it is written. */
const ORDER = ['consulted-text.json', 'log-digests.json', 'comments.json', 'answers.yaml', 'consultation.yaml'] as const

/** Closes a consultation, or does what an earlier call left to do. Everything is planned and checked before anything is written. */
export async function closeConsultation(call: Call, consultation: Consultation, closing: Closing): Promise<number> {
  const { store } = closing
  const read = store && (await readWholeLog(store, consultation.id))
  if (read === undefined && consultation.record === undefined)
    throw new UsageError(`no comments of ${consultation.id} are kept here`, {
      hint: 'name the server’s folder with --data DIR, or its database with DATABASE_URL',
    })
  if (consultation.data.response !== undefined) return alreadyPublished(call, consultation, read)
  const day = closing.publishedOn ?? new Date().toISOString().slice(0, 10)
  const consulted = await consultedFile(call, consultation, { store, read })
  const planned = planFiles(consultation, read, { ...closing, day, consulted })
  noteUnsent(call, read)
  const refusals = [...planned.refusals, ...(read?.faults.slice(0, 5).map((fault) => `the log is not sound: ${fault}`) ?? [])]
  const findings = errorsOf(judge(call, consultation, planned.files))
  if (refusals.length > 0 || findings.length > 0) return refuse(call, consultation, { refusals, findings, files: planned.files })
  if (store !== undefined && read !== undefined) {
    await closeLog(store, consultation.id, { publish: closing.withoutAnswers ? [] : planned.publish, clock: () => new Date() })
    const closed = await readWholeLog(store, consultation.id)
    put(call, consultation, planFiles(consultation, closed, { ...closing, day, consulted }).files)
  } else put(call, consultation, planned.files)
  return say(call, consultation, planned, closing)
}

/** Says of comments that colleagues wrote and no coordinator sent that they are not part of the response. */
function noteUnsent({ terminal }: Call, read: ReadLog | undefined): void {
  const count = [...(read?.comments.values() ?? [])].filter(({ submission }) => submission.state === 'with-coordinator').length
  if (count > 0)
    terminal.note(
      `${countOf(count, 'comment')} of colleagues did not come in: no coordinator sent ${count === 1 ? 'it' : 'them'} on. The response does not count ${count === 1 ? 'it' : 'them'}.\n`,
    )
}

interface Planned {
  readonly files: Files
  readonly refusals: readonly string[]
  /** Comments whose answers are published by it. */
  readonly publish: readonly string[]
  readonly received: number
  readonly answered: number
}

/** The files as they will be, and what keeps them from being written. */
function planFiles(
  consultation: Consultation,
  read: ReadLog | undefined,
  { withoutAnswers, keepWritten, day, consulted }: Closing & { readonly day: string; readonly consulted: string | undefined },
): Planned {
  const states = [...(read?.comments.values() ?? [])]
  const { text, answers, different } = mergeAnswers(consultation, agreedAnswers(states))
  const record =
    read === undefined
      ? consultation.record
      : closeRecord(consultation.id, states, { head: { length: read.log.length, hash: read.log.head }, nameOf: (ref) => read.names.get(ref) })
  const log = read?.log ?? consultation.log
  if (record === undefined || log === undefined)
    throw new UsageError(`the files of ${consultation.id} are not whole`, { hint: 'manual check says what is missing' })
  const numbers = new Map(record.comments.map(({ id, number }) => [id, number]))
  const answered = new Set(answers.map(({ comment }) => comment))
  const counts = countRecord(record, { answers })
  const refusals =
    read === undefined
      ? fileRefusals(counts.unanswered, counts.undecided, withoutAnswers)
      : closingRefusals(read.data, states, { at: new Date().toISOString(), answered, withoutAnswers })
  if (different.length > 0 && !keepWritten)
    refusals.push(
      `answers.yaml and the server answer ${countOf(different.length, 'comment')} differently: ${different.map((id) => numbers.get(id)).join(', ')}; --keep-written takes answers.yaml`,
    )
  const digest = consultation.data.on.digest ?? read?.data.on.digest
  const main = consultation.document.text
  const dated = (digest === undefined || consultation.data.on.digest !== undefined ? undefined : setDigest(main, digest)) ?? main
  return {
    files: new Map([
      ...(consulted === undefined ? [] : [['consulted-text.json', consulted] as const]),
      ['log-digests.json', asJson(log)],
      ['answers.yaml', text],
      ['comments.json', asJson(record)],
      ['consultation.yaml', withoutAnswers ? dated : setResponse(dated, { publishedOn: day, head: log.head })],
    ]),
    refusals,
    publish: states.flatMap(({ comment, answer }) =>
      answer.state === 'agreed' && answered.has(comment.id) && !different.includes(comment.id) ? [comment.id] : [],
    ),
    received: counts.received,
    answered: answers.length,
  }
}

/** The words of the draft that was consulted on, where it was never published as it was: nothing else keeps them. */
async function consultedFile(
  call: Call,
  { id, data, consulted }: Consultation,
  { store, read }: { readonly store: Store | undefined; readonly read: ReadLog | undefined },
): Promise<string | undefined> {
  const digest = data.on.digest ?? read?.data.on.digest
  const { on } = consultedTexts({ data: { ...data, on: { ...data.on, digest } } }, openManualFolder(call.root).manual, openEdition(call).data.edition)
  if (on !== undefined) return undefined
  const words = consulted === undefined ? store && digest !== undefined && (await keptDraft(store, digest)) : wordsOfConsulted(consulted)
  return words ? consultedTextJson(id, words) : undefined
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

function fileRefusals(unanswered: number, undecided: number, withoutAnswers: boolean): string[] {
  const refusals = undecided > 0 ? [`nothing is decided on ${countOf(undecided, 'late comment')}`] : []
  return unanswered > 0 && !withoutAnswers ? [...refusals, `${countOf(unanswered, 'comment')} without an answer in answers.yaml`] : refusals
}

/** What the checks of consultations say of the files as they would be. */
function judge(call: Call, { id, key }: Consultation, files: Files): Finding[] {
  const { consultation, problems } = parseConsultation({ id, key, files })
  const { manual } = openManualFolder(call.root)
  const draft = openEdition(call)
  const setting = { manual, draft, readEdition: (published: PublishedEdition) => openPublished(call.root, published) }
  return checkConsultation({ standing: consultation && consultationStandings([consultation], setting)[0], draft }, problems)
}

function put({ root }: Call, { key }: Consultation, files: Files): void {
  for (const name of ORDER) {
    const path = join(root, key, name)
    const text = files.get(name)
    if (text !== undefined) putFile(path, Buffer.from(text))
  }
  if (!existsSync(join(root, key, 'comments.json'))) throw new Error(`${key} was not written`)
}

function refuse(
  { root, terminal, json }: Call,
  { id, key }: Consultation,
  { refusals, findings, files }: { readonly refusals: readonly string[]; readonly findings: readonly Finding[]; readonly files: Files },
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

function alreadyPublished({ terminal, json }: Call, { id, data, log }: Consultation, read: ReadLog | undefined): number {
  const later = read === undefined || log === undefined ? 0 : read.log.length - log.length
  if (json) terminal.print(`${JSON.stringify({ consultation: id, published: data.response?.publishedOn, laterEvents: later }, null, 2)}\n`)
  else {
    terminal.print(`The response of ${id} was published on ${data.response?.publishedOn}. Nothing was left to do.\n`)
    if (later > 0) terminal.note(`The log has ${countOf(later, 'entry', 'entries')} since, which the response does not have.\n`)
  }
  return EXIT.fine
}

function say({ root, terminal, json }: Call, { id, key }: Consultation, { received, answered }: Planned, { withoutAnswers }: Closing): number {
  terminal.progress()
  const folder = pathFrom(root)(key)
  if (json) terminal.print(`${JSON.stringify({ consultation: id, folder, received, answered, published: !withoutAnswers }, null, 2)}\n`)
  else if (withoutAnswers) {
    terminal.print(`Froze ${countOf(received, 'comment')} of ${id} in ${folder}; ${countOf(answered, 'answer')} so far, in answers.yaml.\n`)
    terminal.print(`Next: write the answers there, each agreed by a second person, and publish them with \`manual consult close ${id}\`.\n`)
  } else terminal.print(`Published the response of ${id}: ${countOf(received, 'comment')}, ${countOf(answered, 'answer')}, in ${folder}.\n`)
  return EXIT.fine
}
