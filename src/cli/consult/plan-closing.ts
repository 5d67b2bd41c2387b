import {
  agreedAnswers,
  type Consultation,
  closeRecord,
  closingRefusals,
  consultedTextJson,
  consultedTexts,
  countOf,
  countRecord,
  openManualFolder,
  wordsOfConsulted,
} from '#engine'
import { keptDraft, type ReadLog, type Store } from '../../intake/index.ts'
import type { Call } from '../command.ts'
import { setDigest, setResponse } from '../edits/set-response.ts'
import { openEdition } from '../open-manual.ts'
import { UsageError } from '../usage-error.ts'
import { mergeAnswers } from './merge-answers.ts'

/** How a consultation is to be closed. */
export interface Closing {
  /** What the server keeps; undefined where it is not here. */
  readonly store: Store | undefined
  readonly withoutAnswers: boolean
  /** Whether answers.yaml is right where the server has another answer. */
  readonly keepWritten: boolean
  /** The day of the response; today if undefined. */
  readonly publishedOn: string | undefined
}

/** The files of a closed consultation as they will be, and what keeps them from being written. */
export interface PlannedClosing {
  /** Texts by the names of files in the folder of the consultation. */
  readonly files: ReadonlyMap<string, string>
  readonly refusals: readonly string[]
  /** Comments whose answers are published by it. */
  readonly publish: readonly string[]
  readonly received: number
  readonly answered: number
}

interface PlanSetting extends Omit<Closing, 'store' | 'publishedOn'> {
  readonly day: string
  /** The text of consulted-text.json, where there is to be one. */
  readonly consulted: string | undefined
}

/** Plans the files of a closed consultation from the log, or, where it is not here, from the files of an earlier call. Nothing is written. */
export function planClosing(
  consultation: Consultation,
  read: ReadLog | undefined,
  { withoutAnswers, keepWritten, day, consulted }: PlanSetting,
): PlannedClosing {
  const states = [...(read?.comments.values() ?? [])]
  const { text, answers, different } = mergeAnswers(consultation, agreedAnswers(states))
  const { record, log } = frozen(consultation, read)
  const answered = new Set(answers.map(({ comment }) => comment))
  const { received, unanswered, undecided } = countRecord(record, { answers })
  const refusals =
    read === undefined
      ? fileRefusals(withoutAnswers ? 0 : unanswered, undecided)
      : closingRefusals(read.data, states, { at: new Date().toISOString(), answered, withoutAnswers })
  if (different.length > 0 && !keepWritten) {
    const numbers = record.comments.flatMap(({ id, number }) => (different.includes(id) ? [number] : []))
    refusals.push(
      `answers.yaml and the server answer ${countOf(different.length, 'comment')} differently: ${numbers.join(', ')}; --keep-written takes answers.yaml`,
    )
  }
  const dated = datedText(consultation, read)
  return {
    files: new Map([
      ...(consulted === undefined ? [] : [['consulted-text.json', consulted] as const]),
      ['log-digests.json', asJson(log)],
      ['answers.yaml', text],
      ['comments.json', asJson(record)],
      ['consultation.yaml', withoutAnswers ? dated : setResponse(dated, { publishedOn: day, head: log.head })],
    ]),
    refusals,
    publish: states.flatMap(({ comment: { id }, answer }) => (answer.state === 'agreed' && answered.has(id) && !different.includes(id) ? [id] : [])),
    received,
    answered: answers.length,
  }
}

/** The comments and the digests of the log as they are frozen. @throws UsageError where neither the log nor the files have them */
function frozen(consultation: Consultation, read: ReadLog | undefined) {
  const head = read && { length: read.log.length, hash: read.log.head }
  const record = read && head ? closeRecord(consultation.id, read.comments.values(), { head, nameOf: (ref) => read.names.get(ref) }) : consultation.record
  const log = read?.log ?? consultation.log
  if (record === undefined || log === undefined)
    throw new UsageError(`the files of ${consultation.id} are not whole`, { hint: 'manual check says what is missing' })
  return { record, log }
}

/** consultation.yaml with the digest of the draft that was consulted on, which the log knows where the file does not say it. */
function datedText({ data, document: { text } }: Consultation, read: ReadLog | undefined): string {
  const digest = data.on.digest === undefined ? read?.data.on.digest : undefined
  return (digest === undefined ? undefined : setDigest(text, digest)) ?? text
}

/** The words of the draft that was consulted on, where it was never published as it was: nothing else keeps them. */
export async function consultedFile(
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

const fileRefusals = (unanswered: number, undecided: number): string[] => [
  ...(undecided > 0 ? [`nothing is decided on ${countOf(undecided, 'late comment')}`] : []),
  ...(unanswered > 0 ? [`${countOf(unanswered, 'comment')} without an answer in answers.yaml`] : []),
]
