import type { z } from 'zod'
import type { SourceDocument } from '../model/document.ts'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import type { SourceFile } from '../model/manual-source.ts'
import { checkShape } from './check-shape.ts'
import { emptyDocument, parseYaml } from './parse-yaml.ts'

/** Parses a YAML file that holds one record: manual.yaml, edition.yaml, chapter.yaml. */
export function parseRecordFile<S extends z.ZodObject>(
  schema: S,
  file: SourceFile,
): { data: z.output<S> | undefined; document: SourceDocument; problems: Problem[] } {
  const yaml = parseYaml(file.path, file.text)
  if (yaml.value === undefined && yaml.problems.length > 0) return { data: undefined, document: yaml.document, problems: [...yaml.problems] }
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    const problem: Problem = {
      code: 'NM001',
      message: 'file holds no fields',
      place: placeAt(file.path, file.text, 0, 1),
      label: 'expected `field: value` lines',
      help: `write the fields: ${Object.keys(schema.shape).join(', ')}`,
    }
    return { data: undefined, document: emptyDocument(file.path, file.text), problems: [problem] }
  }
  const shape = checkShape(schema, yaml.value, yaml.document)
  return {
    data: shape.value,
    document: shape.value === undefined ? { ...shape.document, unreadable: true } : shape.document,
    problems: [...yaml.problems, ...shape.problems],
  }
}
