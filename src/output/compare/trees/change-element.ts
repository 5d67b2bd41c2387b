import type { Element, Properties } from 'hast'
import { attributeWords, elementWords } from './describe-change.ts'
import { attributesOf, isQuiet, oldValues } from './html-attributes.ts'

/** Marks for an element that is in both pages, and in words what a reader would notice of its change. */
export interface ElementChange {
  readonly properties: Properties
  readonly details: readonly string[]
}

const UNCHANGED: ElementChange = { properties: {}, details: [] }

/** The marks of an element whose tag or attributes changed; none where they are alike. */
export function changeOfElement(old: Element, fresh: Element): ElementChange {
  const [before, after] = [attributesOf(old), attributesOf(fresh)]
  const values: Record<string, string | null> = oldValues(before, after) ?? {}
  const [oldId, freshId] = [old.properties.id, fresh.properties.id]
  if (oldId !== freshId) values['id'] = typeof oldId === 'string' ? oldId : null
  const hasValues = Object.keys(values).length > 0
  const isRetagged = old.tagName !== fresh.tagName
  if (!hasValues && !isRetagged) return UNCHANGED
  const isLoud = isRetagged || Object.keys(values).some((name) => name !== 'id' && !isQuiet(name))
  const tagWords = isRetagged ? [`changed from ${elementWords(old.tagName)} to ${elementWords(fresh.tagName)}`] : []
  return {
    properties: {
      ...(isLoud ? { dataDiff: 'mod' } : {}),
      ...(isRetagged ? { dataDiffOldTag: old.tagName } : {}),
      ...(hasValues ? { dataDiffOld: JSON.stringify(values) } : {}),
    },
    details: [...tagWords, ...attributeWords(fresh.tagName, before, after)],
  }
}
