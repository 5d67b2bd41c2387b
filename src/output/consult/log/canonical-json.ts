/**
 * A value as canonical JSON (RFC 8785): keys in order of their UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them. Two values that are equal give the same text everywhere. Fields that are undefined are left out.
 * @throws on what JSON cannot say or two readers could read in two ways: lone surrogates, infinite numbers, functions.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('Text with half a character has no canonical JSON.')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no canonical JSON.`)
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  // The default order of strings is by UTF-16 units, as the standard asks.
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key]
    if (field !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}
