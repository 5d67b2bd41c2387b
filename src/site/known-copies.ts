import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, type EditionCopies, type KnownEdition, keptManual, periodsInForce } from '#engine'
import type { DataFile } from './data/data-file.ts'
import { copiesOf } from './extracts.ts'
import { manualFolder, openManual } from './manual.ts'
import { shownDraft, wholeTimeline } from './timeline.ts'
import { viewAt } from './view.ts'

/** Every edition that the site shows with the codes of its extracts, oldest first: what a copy is held against. */
export function knownCopies(): KnownEdition[] {
  const periods = periodsInForce(openManual().manual)
  return wholeTimeline().flatMap(({ number, name, base, published }) => {
    const period = periods.find(({ edition }) => edition.number === number)
    const draft = shownDraft()
    const copies = published !== undefined ? publishedCopies(number) : draft && copiesOf(draft)
    return copies === undefined ? [] : [{ name, base, ...(published !== undefined && period && { from: period.from, to: period.to }), ...copies }]
  })
}

/** The codes of a published edition: as an earlier build left them, so that the edition need not be read. */
function publishedCopies(number: string): EditionCopies {
  const place = `edition/${number}`
  const built = keptManual(manualFolder()).built.get(place)
  if (built === undefined) return copiesOf(viewAt(place).edition)
  const { notice: _notice, ...copies } = JSON.parse(readFileSync(join(built, addressOf({ to: 'edition-copies' }, '')), 'utf8')) as EditionCopies & {
    notice?: string
  }
  return copies
}

/** All of it as a file, which the page that checks copies reads. */
export const copiesFile = (): DataFile => ({
  address: addressOf({ to: 'copies' }),
  body: () => JSON.stringify({ notice: openManual().manual.config.notice?.banner, editions: knownCopies() }),
})
