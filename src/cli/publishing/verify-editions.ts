import { checkPublished, type Edition, type Finding, findingsOf, loadManual, type Manual, openManualFolder, type PublishedEdition, textOf } from '#engine'

/** What a look at every published edition found. */
export interface Verified {
  readonly manual: Manual
  readonly findings: readonly Finding[]
  readonly textOf: (file: string) => string | undefined
}

/**
 * Holds every published edition against its record: the files against their hashes, each record against the one before, and the
 * words of every page, as this toolkit renders it, against those that were published.
 */
export function verifyEditions(root: string): Verified {
  const { manual, problems } = openManualFolder(root)
  const words = verifyWords(root, manual, manual.editions)
  return { manual, findings: [...findingsOf(problems), ...words.findings], textOf: words.textOf }
}

/** Renders published editions and finds the sections that no longer read as published. Takes as long as rendering every page. */
export function verifyWords(root: string, manual: Manual, editions: readonly PublishedEdition[]): Omit<Verified, 'manual'> {
  const findings: Finding[] = []
  const read: Edition[] = []
  for (const published of editions) {
    const { edition } = loadManual(root, published.key)
    read.push(edition)
    findings.push(...checkPublished(edition, published))
  }
  const texts = read.map((edition) => textOf(edition, manual))
  return { findings, textOf: (file) => texts.map((lookUp) => lookUp(file)).find((text) => text !== undefined) }
}
