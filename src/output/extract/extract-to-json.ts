import type { Extract } from './describe-extract.ts'

/**
 * The one JSON of an extract: fields in the order of their schema, two spaces, one line feed at the end. The same extract gives
 * the same bytes wherever it is made.
 */
export const extractToJson = (extract: Extract): string => `${JSON.stringify(extract, null, 2)}\n`
