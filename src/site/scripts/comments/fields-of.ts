/** The fields of a value that came from outside; none where it is no object. */
export const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Partial<Record<string, unknown>>) : {}

export const isText = (value: unknown): value is string => typeof value === 'string'
