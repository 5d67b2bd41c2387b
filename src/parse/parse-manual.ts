import { edition as editionSchema, manual as manualSchema } from '#schemas'
import { compareEditionNumbers } from '../model/edition.ts'
import type { Problem } from '../model/finding.ts'
import type { FrozenFolder } from '../model/frozen-folder.ts'
import type { Manual, PublishedEdition } from '../model/manual.ts'
import type { SourceFile } from '../model/manual-source.ts'
import { FALLBACK_EDITION, FALLBACK_MANUAL } from './fallbacks.ts'
import { parseEditionRecord } from './parse-edition-record.ts'
import { parseLineage } from './parse-lineage.ts'
import { parseRecordFile } from './parse-record-file.ts'
import { emptyDocument } from './parse-yaml.ts'

/** What stands in a manual’s folder beside the text of its sections. */
export interface ManualFiles {
  /** manual.yaml, lineage.yaml and the edition.yaml of each published edition, by path. */
  readonly files: ReadonlyMap<string, SourceFile>
  readonly hasDraft: boolean
  readonly folders: readonly FrozenFolder[]
}

/**
 * The manual around its editions, with what is wrong in lineage.yaml and with every published edition: changed files, broken
 * records, a broken chain. What is wrong in manual.yaml is said where an edition is read.
 */
export function parseManual({ files, hasDraft, folders }: ManualFiles): { manual: Manual; problems: Problem[] } {
  const manualFile = files.get('manual.yaml')
  const parsed = manualFile && parseRecordFile(manualSchema, manualFile)
  const { lineage, problems } = parseLineage(files.get('lineage.yaml'))
  const editions: PublishedEdition[] = []
  for (const folder of folders) {
    const { record, hash, document, problems: found } = parseEditionRecord(folder)
    problems.push(...found)
    const file = files.get(`${folder.key}/edition.yaml`)
    const data = file && parseRecordFile(editionSchema, file).data
    if (record !== undefined)
      editions.push({ number: folder.number, record, key: folder.key, data: data ?? FALLBACK_EDITION, recordDocument: document, recordHash: hash })
  }
  editions.sort((a, b) => compareEditionNumbers(a.number, b.number))
  const manual: Manual = {
    config: parsed?.data ?? FALLBACK_MANUAL,
    document: parsed?.document ?? emptyDocument('manual.yaml', ''),
    editions,
    hasDraft,
    lineage,
  }
  return { manual, problems: [...problems, ...chainProblems(editions)] }
}

/** Each record names the one before it by its hash, so that no edition can be changed, left out or slipped in between. */
function chainProblems(editions: readonly PublishedEdition[]): Problem[] {
  return editions.flatMap(({ record, recordDocument, number }, index) => {
    const before = editions[index - 1]
    const named = record.before
    if (named?.edition === before?.number && named?.record === before?.recordHash) return []
    return [
      {
        code: 'NM403',
        message:
          before === undefined
            ? `edition ${number} is not the first, and none stands before it`
            : `edition ${number} does not follow from edition ${before.number} as it stands here`,
        place: recordDocument.at([]),
        label: labelOf(named?.edition, before?.number),
        second: before && { place: before.recordDocument.at([]), label: 'the edition before it' },
        help: 'put the published folders back as they were, from a copy or from version control',
        about: [number],
      },
    ]
  })
}

function labelOf(named: string | undefined, before: string | undefined): string {
  if (named === undefined) return 'its record says that it is the first'
  if (named !== before) return `its record names edition ${named} as the one before`
  return `its record names another record of edition ${named}`
}
