import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  checkDraft,
  checkEdition,
  consultationStandings,
  type Edition,
  type Finding,
  type Fix,
  type FrozenFolder,
  historyOf,
  type ManualSource,
  makeEditionRecord,
  openConsultations,
  parseEdition,
  parseManual,
  readManualFolder,
  type SourceFile,
  sealRecord,
  sha256,
} from '#engine'

const CASES = new URL('../cases/', import.meta.url).pathname

/** The tiny manual that every case changes a little. */
export const BASE = `${CASES}base`

/** Codes that have cases, in order. */
export const caseCodes = (): string[] =>
  readdirSync(CASES)
    .filter((name) => name.startsWith('NM'))
    .sort()

/**
 * Findings of a case: the base manual with the files of `test/cases/<code>/<which>` in place of its own, and without those
 * that `removed.txt` there names; with `fixes` applied, if there are any. A folder `editions/1.0` in a case makes that edition a
 * published one: the draft of the base manual with the files there in place of its own. Its record is made as publishing makes it.
 * Consultations of a case stand in `consultations/`, as in any manual.
 */
export function runCase(code: string, which: 'fails' | 'passes', fixes: readonly Fix[] = []): Finding[] {
  const folder = `${CASES}${code}/${which}`
  const removed = existsSync(`${folder}/removed.txt`) ? readFileSync(`${folder}/removed.txt`, 'utf8').split('\n') : []
  const base = readManualFolder(BASE)
  const changed = readManualFolder(folder)
  const files = new Map([...base.files, ...changed.files].filter(([path]) => !removed.includes(path)).sort(([a], [b]) => (a < b ? -1 : 1)))
  for (const { file, start, end, text } of fixes) {
    const before = files.get(file)?.text ?? ''
    files.set(file, { path: file, text: before.slice(0, start) + text + before.slice(end) })
  }
  const source: ManualSource = { files, assets: [...base.assets, ...changed.assets], problems: [...base.problems, ...changed.problems] }
  const around = readManualFolder(folder, 'lineage.yaml').files
  if (!existsSync(`${folder}/editions`) && !existsSync(`${folder}/consultations`)) return findingsOf(source)
  const { edition, problems } = parseEdition(source, 'draft')
  const {
    manual,
    problems: found,
    published,
  } = publishedCase(folder, {
    base,
    removed,
    top: new Map([...around, ['manual.yaml', files.get('manual.yaml') as SourceFile]]),
  })
  const { consultations, problems: unread } = openConsultations(folder)
  const standings = consultationStandings(consultations, { manual, draft: edition, readEdition: ({ key }) => published.get(key) as Edition })
  return checkDraft(historyOf(manual, edition, standings), [...problems, ...found, ...unread])
}

interface Around {
  readonly base: ManualSource
  readonly removed: readonly string[]
  /** manual.yaml and lineage.yaml. */
  readonly top: ReadonlyMap<string, SourceFile>
}

/** The manual around the draft of a case, with the editions that the case says are published. */
function publishedCase(folder: string, { base, removed, top }: Around) {
  const folders: FrozenFolder[] = []
  const files = new Map(top)
  const published = new Map<string, Edition>()
  for (const number of existsSync(`${folder}/editions`) ? readdirSync(`${folder}/editions`).sort() : []) {
    const key = `editions/${number}`
    const moved = [...base.files.values()].map(({ path, text }) => [path.replace(/^draft\//, `${key}/`), text] as const)
    const own = [...readManualFolder(folder, key).files.values()].map(({ path, text }) => [path, text] as const)
    const all = new Map([...moved, ...own].filter(([path]) => !removed.includes(path)).sort(([a], [b]) => (a < b ? -1 : 1)))
    const { edition } = parseEdition({ ...base, files: new Map([...all].map(([path, text]) => [path, { path, text }])) }, key)
    published.set(key, edition)
    const hashes = [...all].flatMap(([path, text]) => (path.startsWith(`${key}/`) ? [[path.slice(key.length + 1), sha256(text)] as const] : []))
    files.set(`${key}/edition.yaml`, { path: `${key}/edition.yaml`, text: all.get(`${key}/edition.yaml`) as string })
    const record = makeEditionRecord(edition, {
      publishedOn: edition.data.publishedOn as string,
      approvedBy: { role: 'branch-head', title: 'Branch head' },
      toolVersion: '1.2.3',
      before: parseManual({ files, hasDraft: true, folders }).manual.editions.at(-1),
      files: Object.fromEntries(hashes),
    })
    folders.push({ number, key, recordText: sealRecord(record), files: new Map(hashes) })
  }
  return { ...parseManual({ files, hasDraft: true, folders }), published }
}

/** What has to come out of a failing case, as `expected.txt` beside its files says it. */
export const expectedOf = (code: string): string => readFileSync(`${CASES}${code}/fails/expected.txt`, 'utf8')

export function findingsOf(source: ManualSource): Finding[] {
  const { edition, problems } = parseEdition(source, 'draft')
  return checkEdition(edition, problems)
}

/** Findings as `expected.txt` writes them: code, place, message and help. */
export function writeFindings(findings: readonly Finding[]): string {
  const blocks = findings.map(({ severity, code, message, place, second, help, fix, declared }) => {
    const { file, line, column, endColumn } = place
    const lines = [`${severity}[${code}]: ${message}`, `  --> ${file}:${line}:${column}-${endColumn}`]
    if (second !== undefined) lines.push(`  ::: ${second.place.file}:${second.place.line}:${second.place.column} ${second.label}`)
    lines.push(`  = help: ${help}`)
    if (fix !== undefined) lines.push(`  = fix: ${JSON.stringify(fix.text)}`)
    if (declared !== undefined) lines.push(`  = declared: ${declared.reason}`)
    return lines.join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}
