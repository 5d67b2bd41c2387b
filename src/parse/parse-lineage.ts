import { lineageEntry } from '#schemas'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import type { Lineage, LineageEntry } from '../model/lineage.ts'
import type { SourceFile } from '../model/manual-source.ts'
import { checkShape } from './check-shape.ts'
import { emptyDocument, parseYaml } from './parse-yaml.ts'

/** Parses lineage.yaml: a list of entries. A manual without the file has none. */
export function parseLineage(file: SourceFile | undefined): { lineage: Lineage; problems: Problem[] } {
  if (file === undefined) return { lineage: { entries: [], document: { ...emptyDocument('lineage.yaml', ''), unreadable: false } }, problems: [] }
  const yaml = parseYaml(file.path, file.text)
  const problems = [...yaml.problems]
  if (yaml.value === undefined && problems.length > 0) return { lineage: { entries: [], document: { ...yaml.document, unreadable: true } }, problems }
  // A file that holds only comments is an empty list.
  if (yaml.value === null || yaml.value === undefined) return { lineage: { entries: [], document: { ...yaml.document, unreadable: false } }, problems }
  if (!Array.isArray(yaml.value)) {
    problems.push({
      code: 'NM007',
      message: 'lineage.yaml is a list, each item with its fields',
      place: placeAt(file.path, file.text, 0, 1),
      label: 'expected items that begin with a hyphen',
      help: "write an item for each change, for example - { in: '2.0', kind: moved, what: section, from: [old.id], to: [new.id] }",
    })
    return { lineage: { entries: [], document: emptyDocument(file.path, file.text) }, problems }
  }
  const entries: LineageEntry[] = []
  const broken = new Set<string>()
  for (const [index, value] of yaml.value.entries()) {
    const shape = checkShape(lineageEntry, value, yaml.document, [index])
    for (const path of shape.document.broken) broken.add(path)
    problems.push(...shape.problems)
    if (shape.value !== undefined) entries.push({ ...shape.value, index })
  }
  return { lineage: { entries, document: { ...yaml.document, broken } }, problems }
}
