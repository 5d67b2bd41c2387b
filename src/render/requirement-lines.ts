import type { Edition } from '../model/edition.ts'
import type { Entry } from '../model/register.ts'
import { formatDuration } from '../model/wording.ts'
import type { DutyLine } from './duty-lines.ts'
import { readingDepth } from './tables/reading-depth.ts'
import { joinPieces, recordLink } from './words.ts'

/** The words over a requirement’s box. */
export const requirementHeading = (edition: Edition, requirement: Entry<'requirements'>): string =>
  `What the law asks of the ${edition.config.words.person}: ${requirement.title}`

/** What stands under a requirement: on whom it falls, its time limit, the provision, and how far that was read. */
export function requirementLines(edition: Edition, requirement: Entry<'requirements'>): DutyLine[] {
  const depth = readingDepth(requirement.read)
  return [
    { label: 'Applies to', cell: joinPieces(requirement.cohorts.map((id) => recordLink(edition, 'cohorts', id))) },
    ...(requirement.duration === undefined ? [] : [{ label: 'Time limit', cell: formatDuration(requirement.duration) }]),
    { label: 'Law', cell: depth === '' ? requirement.law : `${requirement.law} (${depth})` },
  ]
}
