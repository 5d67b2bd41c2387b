import { type EditionRecord, editionRecord } from '#schemas'
import type { SourceDocument } from '../model/document.ts'
import { isSealed } from '../model/edition-seal.ts'
import type { Problem } from '../model/finding.ts'
import type { FrozenFolder } from '../model/frozen-folder.ts'
import { sha256 } from '../model/sha-256.ts'
import { emptyDocument } from './parse-yaml.ts'

const HELP = 'put the published folder back as it was, from a copy or from version control; a published edition is never edited'

interface ParsedRecord {
  /** Undefined where edition.json is not there or is not a record. */
  readonly record: EditionRecord | undefined
  readonly hash: string
  readonly document: SourceDocument
  readonly problems: readonly Problem[]
}

/** Reads the record of a frozen edition and holds it against its seal, its folder’s name and the files that are there. */
export function parseEditionRecord({ number, key, recordText, files }: FrozenFolder): ParsedRecord {
  const file = `${key}/edition.json`
  const text = recordText ?? ''
  const document = emptyDocument(file, text)
  const problem = (message: string, label: string): Problem => ({ code: 'NM402', message, place: document.at([]), label, help: HELP, about: [number] })
  const found = { hash: sha256(text), document }
  if (recordText === undefined)
    return {
      ...found,
      record: undefined,
      problems: [
        {
          ...problem(`edition ${number} has no record`, 'edition.json is not there, or cannot be opened'),
          help: `${HELP}. Editions are made by \`manual edition publish\``,
        },
      ],
    }
  const parsed = editionRecord.safeParse(jsonOf(recordText))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue === undefined || issue.path.length === 0 ? 'the file' : `\`${issue.path.join('.')}\``
    return { ...found, record: undefined, problems: [problem(`the record of edition ${number} cannot be read`, `${where} is not what was written`)] }
  }
  const record = parsed.data
  const problems: Problem[] = []
  if (!isSealed(recordText)) problems.push(problem(`the record of edition ${number} was edited`, 'its lines no longer give its seal'))
  if (record.edition !== number) problems.push(problem(`the folder ${key} holds edition ${record.edition}`, 'its record has another number'))
  return { ...found, record, problems: [...problems, ...fileProblems(record, key, files)] }
}

/** Files that are not as they were published: changed, missing, added or renamed. */
function fileProblems(record: EditionRecord, key: string, files: ReadonlyMap<string, string>): Problem[] {
  const problem = (path: string, message: string, label: string): Problem => ({
    code: 'NM401',
    message,
    place: { file: `${key}/${path}`, line: 1, column: 1, endColumn: 2 },
    label,
    help: `${HELP}. If version control changed its line ends, tell it to leave manual/editions alone`,
    about: [record.edition],
  })
  const published = Object.entries(record.files)
  const added = new Map([...files].filter(([path]) => !Object.hasOwn(record.files, path)))
  const problems: Problem[] = []
  for (const [path, hash] of published) {
    const now = files.get(path)
    if (now === hash) continue
    if (now === '') problems.push(problem(path, `published file cannot be opened: ${path}`, 'it is a link, or the system does not let it be read'))
    else if (now !== undefined) problems.push(problem(path, `published file was changed: ${path}`, 'its bytes are not those that were published'))
    else {
      const renamed = [...added].find(([, other]) => other === hash)?.[0]
      if (renamed !== undefined) added.delete(renamed)
      problems.push(
        renamed === undefined
          ? problem(path, `published file is missing: ${path}`, `edition ${record.edition} was published with it`)
          : problem(renamed, `published file was renamed: ${path}`, `it stands here now: ${renamed}`),
      )
    }
  }
  for (const path of added.keys())
    problems.push(problem(path, `file was added to a published edition: ${path}`, `edition ${record.edition} was published without it`))
  return problems
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
