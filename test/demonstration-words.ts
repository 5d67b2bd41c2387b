import { demonstration } from './demonstration.ts'

/** Words of the demonstration's field that its registers do not hold by themselves. */
const FIELD =
  /\bnominals?\b|\bMAPPA\b|\bprobation|\bterror|\blicen[cs]es?\b|\bTPIMs?\b|\bpolic(?:e|ing)\b|\boffenders?\b|\bNSD\b|\bNMMG\b|\bCTNM\b|\bprisons?\b|\bparole\b|\bIOPC\b|\bViSOR\b|\bcustody\b|\bconstables?\b|\bsuspects?\b|\bdetectives?\b|\bHome Office\b/gi

const { roles, cohorts, agencies, gateways, information, glossary } = demonstration.registers

/** What the registers call things: ids that are more than one plain word, names, and abbreviations as they are written. */
const NAMES: readonly string[] = [
  ...[roles, cohorts, agencies, gateways, information].flatMap(({ records }) => [...records.keys()]).filter((id) => id.includes('-')),
  ...[roles, agencies].flatMap(({ records }) => [...records.values()].map(({ title }) => title)),
  ...[...glossary.records.values()].flatMap(({ abbreviation = [] }) => abbreviation),
]

const NAMED = new RegExp(`(?<![\\w-])(?:${NAMES.map((name) => name.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')).join('|')})(?![\\w-])`, 'g')

/** Every word of the demonstration's field, and every name of its registers, that a text holds. */
export const demonstrationWords = (text: string): string[] => [...new Set([...(text.match(FIELD) ?? []), ...(text.match(NAMED) ?? [])])]
