/** The same object without the fields that are undefined: a file in which a field is missing reads the same as one made here. */
export const dropUndefined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
