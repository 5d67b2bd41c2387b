/**
 * Any authored value as text that is equal for what means the same: keys sorted, lists of ids and words as sets, white space made
 * even, what is empty left out.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(/\s+/g, ' ').trim())
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return value === undefined || value === null ? '' : JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner))
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether two authored values say the same, in an edition in which some terms were renamed. */
export function isSameText(old: unknown, fresh: unknown, renames?: { readonly apply: (text: string) => string }): boolean {
  const [was, now] = [canonical(old), canonical(fresh)]
  return was === now || renames?.apply(was) === now
}
