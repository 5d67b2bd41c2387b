import type { z } from 'zod'
import { ID_PATTERN, REGISTERS, type RegisterName } from '#schemas'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import type { SourceFile } from '../model/manual-source.ts'
import type { Entry, Register } from '../model/register.ts'
import { checkShape } from './check-shape.ts'
import { emptyDocument, parseYaml } from './parse-yaml.ts'

/** Parses registers/<name>.yaml: a map from id to record. A register with no file is empty. */
export function parseRegister<N extends RegisterName>(name: N, file: SourceFile | undefined): { register: Register<N>; problems: Problem[] } {
  const records = new Map<string, Entry<N>>()
  if (file === undefined) return { register: { name, document: emptyDocument(`registers/${name}.yaml`, ''), records }, problems: [] }
  const yaml = parseYaml(file.path, file.text)
  const problems = [...yaml.problems]
  if (yaml.value === undefined && problems.length > 0) return { register: { name, document: yaml.document, records }, problems }
  if (yaml.value === null || yaml.value === undefined) return { register: { name, document: { ...yaml.document, unreadable: false }, records }, problems }
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    problems.push({
      code: 'NM007',
      message: 'a register is a list of ids, each with its fields under it',
      place: placeAt(file.path, file.text, 0, 1),
      label: 'expected `id:` lines',
      help: 'write an id and a colon, then the fields on indented lines',
    })
    return { register: { name, document: emptyDocument(file.path, file.text), records }, problems }
  }
  const document = yaml.document
  const broken = new Set<string>()
  for (const [id, value] of Object.entries(yaml.value)) {
    if (!ID_PATTERN.test(id)) {
      problems.push({
        code: 'NM009',
        message: `\`${id}\` cannot be an id`,
        place: document.at([id], 'key'),
        label: 'expected letters, digits and single hyphens',
        help: 'write it in letters, digits and hyphens, starting with a letter',
      })
      continue
    }
    const shape = checkShape(REGISTERS[name] as z.ZodObject, value, document, [id])
    for (const path of shape.document.broken) broken.add(path)
    problems.push(...shape.problems)
    if (shape.value !== undefined) records.set(id, { ...(shape.value as object), id } as Entry<N>)
  }
  return { register: { name, document: { ...document, broken }, records }, problems }
}
