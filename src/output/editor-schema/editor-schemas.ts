import type { z } from 'zod'
import {
  annotationPage,
  answers,
  changesFor,
  chapter,
  closedRecord,
  comparison,
  consultation,
  consultationResponse,
  consultedText,
  editionRecord,
  edition as editionSchema,
  ID_PATTERN,
  impact,
  lineage,
  manual,
  publishedLog,
  REGISTER_NAMES,
  REGISTERS,
  receipt,
  report,
  respondents,
  roleExtract,
  savedComments,
  section,
  sectionRedlineData,
} from '#schemas'
import type { Edition } from '../../model/edition.ts'
import { idChoices } from './id-choices.ts'
import { schemaToJson } from './schema-to-json.ts'

/** One JSON Schema: its path from the folder of schemas, and its text. */
export interface EditorSchema {
  readonly path: string
  readonly text: string
}

const GENERATED = 'Made by `npm run manual schemas` from the schemas and the registers. Changes made here are lost.'

/** Every file that people write, and every one that they are given, with what it is. */
const FILES: readonly (readonly [path: string, title: string, schema: z.ZodType])[] = [
  ['manual.json', 'manual.yaml', manual],
  ['edition.json', 'edition.yaml', editionSchema],
  ['lineage.json', 'lineage.yaml', lineage],
  ['chapter.json', 'chapter.yaml', chapter],
  ['section.json', 'Front matter of a section', section],
  ['consultation.json', 'consultation.yaml', consultation],
  ['answers.json', 'answers.yaml', answers],
  ['extract.json', 'Extract of a role', roleExtract],
  ['edition-record.json', 'edition.json of a published edition', editionRecord],
  ['report.json', 'Report of the checks', report],
  ['comparison.json', 'Comparison of two editions', comparison],
  ['changes-for.json', 'What a comparison means for one post or cohort', changesFor],
  ['section-redline.json', 'Redline of one section', sectionRedlineData],
  ['impact.json', 'What a change of the draft does', impact],
  ['consultation-record.json', 'comments.json of a consultation', closedRecord],
  ['consultation-response.json', 'response.json of a consultation', consultationResponse],
  ['consulted-text.json', 'Words of a draft that was consulted on', consultedText],
  ['log-digests.json', 'Digests of the log of a consultation', publishedLog],
  ['receipt.json', 'Receipt for comments', receipt],
  ['saved-comments.json', 'File of saved comments', savedComments],
  ['respondents.json', 'Register of respondents', respondents],
  ['annotations.json', 'Comments as W3C annotations', annotationPage],
]

/** The JSON Schemas that let an editor complete and check the files of a manual, with the ids and titles of one edition. */
export function editorSchemas(edition: Edition): EditorSchema[] {
  const files = FILES.map(([path, title, schema]) => schemaFile(path, title, schemaToJson(schema, 'ids.json')))
  const registers = REGISTER_NAMES.map((name) => {
    const { $schema: _draft, ...record } = schemaToJson(REGISTERS[name], '../ids.json')
    return schemaFile(`registers/${name}.json`, `registers/${name}.yaml`, {
      type: 'object',
      propertyNames: { pattern: ID_PATTERN.source, patternErrorMessage: 'Expected an id of letters, digits and single hyphens.' },
      additionalProperties: record,
    })
  })
  return [...files, ...registers, schemaFile('ids.json', 'Ids of the manual and their titles', { definitions: idChoices(edition) })]
}

function schemaFile(path: string, title: string, { $schema: _draft, ...rest }: Readonly<Record<string, unknown>>): EditorSchema {
  return { path, text: `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', $comment: GENERATED, title, ...rest }, null, 2)}\n` }
}
