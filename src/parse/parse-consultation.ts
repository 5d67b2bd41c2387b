import type { z } from 'zod'
import { answers, closedRecord, consultation, consultedText, publishedLog } from '#schemas'
import { CONSULTATION_FILES, type Consultation, type ConsultationFolder } from '../model/consultation.ts'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import { parseRecordFile } from './parse-record-file.ts'
import { emptyDocument } from './parse-yaml.ts'

/**
 * One consultation from the text of its files. Undefined where consultation.yaml is not there or says too little to go on with;
 * every mistake comes back as a problem at its place.
 */
export function parseConsultation({ id, key, files }: ConsultationFolder): { consultation: Consultation | undefined; problems: Problem[] } {
  const text = files.get('consultation.yaml')
  if (text === undefined) {
    const place = placeAt(`${key}/consultation.yaml`, '', 0, 1)
    const help = 'write what is consulted on, from when to when, or take the folder away'
    return {
      consultation: undefined,
      problems: [{ code: 'NM701', message: `consultation ${id} does not say what it is`, place, label: 'consultation.yaml is not there', help }],
    }
  }
  const main = parseRecordFile(consultation, { path: `${key}/consultation.yaml`, text })
  const answerText = files.get('answers.yaml')
  const answered = answerText === undefined ? undefined : parseRecordFile(answers, { path: `${key}/answers.yaml`, text: answerText })
  const record = parseJson(closedRecord, `${key}/comments.json`, files.get('comments.json'))
  const log = parseJson(publishedLog, `${key}/log-digests.json`, files.get('log-digests.json'))
  const consulted = parseJson(consultedText, `${key}/consulted-text.json`, files.get('consulted-text.json'))
  const problems = [...main.problems, ...(answered?.problems ?? []), ...record.problems, ...log.problems, ...consulted.problems]
  if (main.data === undefined) return { consultation: undefined, problems }
  return {
    consultation: {
      id,
      key,
      data: main.data,
      document: main.document,
      record: record.value,
      recordDocument: record.value && emptyDocument(`${key}/comments.json`, files.get('comments.json') ?? ''),
      answers: answered?.data === undefined ? undefined : { data: answered.data, document: answered.document },
      log: log.value,
      consulted: consulted.value,
      unread: CONSULTATION_FILES.filter(
        (name) =>
          (name === 'comments.json' && record.problems.length > 0) ||
          (name === 'log-digests.json' && log.problems.length > 0) ||
          (name === 'consulted-text.json' && consulted.problems.length > 0) ||
          (name === 'answers.yaml' && answered !== undefined && answered.data === undefined),
      ),
    },
    problems,
  }
}

/** A file that only the tool writes: what does not fit its schema was edited, and none of it is taken. */
function parseJson<S extends z.ZodType>(schema: S, file: string, text: string | undefined): { value: z.output<S> | undefined; problems: Problem[] } {
  if (text === undefined) return { value: undefined, problems: [] }
  const result = schema.safeParse(jsonOf(text))
  if (result.success) return { value: result.data, problems: [] }
  const path = result.error.issues[0]?.path.join('.') ?? ''
  const problem: Problem = {
    code: 'NM701',
    message: `${file} is not as the tool wrote it`,
    place: placeAt(file, text, 0, 1),
    label: path === '' ? 'it cannot be read' : `\`${path}\` is not what was written`,
    help: 'put the file back as it was, from a copy or from version control, or close the consultation again; comments are never edited here',
  }
  return { value: undefined, problems: [problem] }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
