import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { checkEdition, type Finding, type Fix, type ManualSource, parseEdition, readManualFolder } from '#engine'

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
 * that `removed.txt` there names; with `fixes` applied, if there are any.
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
  return findingsOf({ files, assets: [...base.assets, ...changed.assets], problems: [...base.problems, ...changed.problems] })
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
