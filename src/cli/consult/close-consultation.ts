import { join } from 'node:path'
import {
  type Consultation,
  checkConsultation,
  consultationStandings,
  consultationStatus,
  errorsOf,
  type Finding,
  openManualFolder,
  openPublished,
  type PublishedEdition,
  parseConsultation,
} from '#engine'
import { closeLog, readWholeLog } from '../../intake/index.ts'
import type { Call } from '../command.ts'
import { openEdition } from '../open-manual.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'
import { type Closing, consultedFile, type PlannedClosing, planClosing } from './plan-closing.ts'
import { noteUnsent, sayClosed, sayPublished, sayRefused } from './say-closing.ts'

type Files = PlannedClosing['files']

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
  if (consultation.data.response !== undefined) return sayPublished(call, consultation, read)
  const day = closing.publishedOn ?? new Date().toISOString().slice(0, 10)
  const consulted = await consultedFile(call, consultation, { store, read })
  const planned = planClosing(consultation, read, { ...closing, day, consulted })
  noteUnsent(call, read)
  for (const note of read?.notes ?? []) call.terminal.note(`${note}\n`)
  const refusals = [...planned.refusals, ...(read?.faults.slice(0, 5).map((fault) => `the log is not sound: ${fault}`) ?? [])]
  // While it takes comments, all that checks could hold against a response is that there cannot be one.
  const isOver = read === undefined || consultationStatus({ ...read.data, response: undefined }, new Date().toISOString()) === 'closed'
  const findings = isOver ? errorsOf(judge(call, consultation, planned.files)) : []
  if (refusals.length > 0 || findings.length > 0) return sayRefused(call, consultation, { refusals, findings, files: planned.files })
  if (store !== undefined && read !== undefined) {
    await closeLog(store, consultation.id, { publish: closing.withoutAnswers ? [] : planned.publish, clock: () => new Date() })
    const closed = await readWholeLog(store, consultation.id)
    put(call, consultation, planClosing(consultation, closed, { ...closing, day, consulted }).files)
  } else put(call, consultation, planned.files)
  return sayClosed(call, consultation, planned, closing)
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
    const text = files.get(name)
    if (text !== undefined) putFile(join(root, key, name), Buffer.from(text))
  }
}
