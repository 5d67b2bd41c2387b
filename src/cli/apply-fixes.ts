import type { Finding, Fix } from '#engine'

/** Problems of a file's bytes: their mends are about the text before it was read, so the whole file is written as it was read. */
const BYTE_CODES: ReadonlySet<string> = new Set(['NM614', 'NM615'])
/** Characters that were left out when a file was read, which only its author can put right. */
const LOST_CODES: ReadonlySet<string> = new Set(['NM608', 'NM612', 'NM613'])

/**
 * New texts of the files that certain fixes change. Fixes of one file are applied together, the earlier first; one that overlaps
 * another waits for the next round. Declared findings are left alone, and so is a file that was not read as it stands.
 */
export function applyFixes(findings: readonly Finding[], textOf: (file: string) => string | undefined): Map<string, { text: string; count: number }> {
  const lost = new Set(findings.filter(({ code }) => LOST_CODES.has(code)).map(({ place }) => place.file))
  const byteFaults = new Set(findings.filter(({ code }) => BYTE_CODES.has(code)).map(({ place }) => place.file))
  const fixes = findings.filter(({ declared }) => declared === undefined).flatMap(({ fix }) => fix ?? [])
  const changed = new Map<string, { text: string; count: number }>()
  for (const [file, ofFile] of Map.groupBy(fixes, (fix) => fix.file)) {
    const text = textOf(file)
    if (text === undefined || lost.has(file)) continue
    changed.set(file, byteFaults.has(file) ? { text, count: 1 } : applyInOrder(text, ofFile))
  }
  return changed
}

function applyInOrder(text: string, fixes: readonly Fix[]): { text: string; count: number } {
  let result = ''
  let end = 0
  let count = 0
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // Two insertions at one place have no certain order, so they too take turns.
    if (fix.start < end || (fix.start === end && count > 0)) continue
    result += text.slice(end, fix.start) + fix.text
    end = fix.end
    count += 1
  }
  return { text: result + text.slice(end), count }
}
