import { CORE_SCHEMA, dump } from 'js-yaml'

type YamlField = string | number | readonly string[] | undefined

/** A value as it is written after a key on one line; nothing where it is left for the author to fill in. */
function yamlValue(value: YamlField): string {
  if (value === undefined) return ''
  return ` ${dump(value, { lineWidth: -1, flowLevel: 0, schema: CORE_SCHEMA }).trimEnd()}`
}

/** Lines `key: value` in the order of the record. */
export const yamlLines = (record: Readonly<Record<string, YamlField>>): string[] => Object.entries(record).map(([key, value]) => `${key}:${yamlValue(value)}`)
