import { z } from 'zod'
import {
  changesFor,
  comparison,
  consultationResponse,
  duty,
  dutyExtract,
  editionRecord,
  publishedEditions,
  publishedLineage,
  publishedLog,
  publishedManual,
  REGISTERS,
  receipt,
  recommendationReport,
  roleExtract,
  section,
} from '#schemas'
import type { DataFile } from './data-file.ts'

/** What is published as JSON Schema: a role’s extract, what is published of all editions and of consultations, comparisons, and what authors may write. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  extract: roleExtract,
  'duty-extract': dutyExtract,
  editions: publishedEditions,
  lineage: publishedLineage,
  manual: publishedManual,
  'consultation-response': consultationResponse,
  'log-digests': publishedLog,
  receipt,
  'recommendation-report': recommendationReport,
  'edition-record': editionRecord,
  comparison,
  'changes-for': changesFor,
  duty,
  section,
  ...REGISTERS,
}

/** The schemas as files, each under an `$id` that is its address on the site. */
export const publishedSchemas = (site: string): DataFile[] =>
  Object.entries(SCHEMAS).map(([name, schema]) => {
    const address = `/schemas/${name}.json`
    return { address, body: () => `${JSON.stringify({ $id: new URL(address, site).href, ...z.toJSONSchema(schema) }, null, 2)}\n` }
  })
