import type { Element, Properties } from 'hast'

/** Values of attributes by their HTML name, as they would be printed. */
export type Attributes = Readonly<Record<string, string>>

const SPECIAL: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', httpEquiv: 'http-equiv', acceptCharset: 'accept-charset' }
const PROPERTIES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  'http-equiv': 'httpEquiv',
  'accept-charset': 'acceptCharset',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  tabindex: 'tabIndex',
  datetime: 'dateTime',
  srcset: 'srcSet',
  hreflang: 'hrefLang',
  crossorigin: 'crossOrigin',
}
const LISTS = new Set(['class', 'rel', 'headers', 'sizes', 'accesskey'])
const NUMBERS = new Set(['colspan', 'rowspan', 'tabindex', 'start', 'width', 'height'])
const FLAGS = new Set(['reversed', 'checked', 'disabled', 'open', 'hidden', 'controls', 'selected'])

const QUIET = /^(class|style|role|rel|tabindex|target|loading|decoding|aria-.*|data-.*)$/

/** Whether a reader would miss a change of it: what only styles or assists is kept, and not said. */
export const isQuiet = (name: string): boolean => QUIET.test(name)

const NONE: Attributes = {}

/** All attributes of an element but its id and the marks of a comparison. */
export function attributesOf(element: Element | undefined): Attributes {
  if (element === undefined) return NONE
  const attributes: Record<string, string> = {}
  let isEmpty = true
  const { properties } = element
  for (const property in properties) {
    const value = properties[property]
    if (property === 'id' || property.startsWith('dataDiff') || value === undefined || value === null || value === false) continue
    attributes[attributeName(property)] = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
    isEmpty = false
  }
  return isEmpty ? NONE : attributes
}

function attributeName(property: string): string {
  const special = SPECIAL[property]
  if (special !== undefined) return special
  if (/^(aria|data)[A-Z]/.test(property)) {
    const rest = property.slice(4)
    return `${property.slice(0, 4)}-${property.startsWith('aria') ? rest.toLowerCase() : rest.slice(0, 1).toLowerCase() + rest.slice(1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  }
  return property.toLowerCase()
}

/** An attribute as the name and value of a property of a tree node; the opposite of what `attributesOf` does. */
export function propertyOf(name: string, value: string): [string, NonNullable<Properties[string]>] {
  const key = /^(aria|data)-/.test(name) ? camelCase(name) : (PROPERTIES[name] ?? name)
  if (LISTS.has(name)) return [key, value.split(/\s+/).filter((part) => part !== '')]
  if (NUMBERS.has(name) && /^-?\d+$/.test(value)) return [key, Number(value)]
  if (FLAGS.has(name) && value === '') return [key, true]
  return [key, value]
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Old values of the attributes in which two sets differ; null where there was none. Undefined where they are alike. */
export function oldValues(old: Attributes, fresh: Attributes): Record<string, string | null> | undefined {
  if (old === fresh) return undefined
  const values: Record<string, string | null> = {}
  let isSame = true
  for (const name of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    if (old[name] === fresh[name]) continue
    values[name] = old[name] ?? null
    isSame = false
  }
  return isSame ? undefined : values
}

/** Attributes as one text, in a fixed order, for telling whether two elements are alike. */
export const printAttributes = (attributes: Attributes, isKept: (name: string) => boolean = () => true): string =>
  attributes === NONE
    ? ''
    : Object.keys(attributes)
        .filter(isKept)
        .sort()
        .map((name) => `\u0003${name}=${attributes[name]}`)
        .join('')
