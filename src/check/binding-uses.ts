import { escapePattern } from '../model/escape-pattern.ts'
import { isMention, type ProseText } from './prose-text.ts'

/** A word that reads as a duty, with its offsets in the text. */
export interface BindingUse {
  readonly words: string
  readonly start: number
  readonly end: number
}

const BUILT_IN = [
  'must',
  "mustn['’]t",
  'shall',
  "shan['’]t",
  'should',
  "shouldn['’]t",
  'ought\\s+(?:not\\s+)?to',
  'mandatory',
  '(?:is|are|be|being|been|was|were)\\s+(?:not\\s+)?(?:required|obliged)\\s+to',
  '(?:is|are)\\s+(?:not\\s+)?to(?=\\s+[a-z])',
  '(?:has|have|having)\\s+to(?=\\s+[a-z])',
  'needs?\\s+to(?=\\s+[a-z])',
]

const IS_TO = /^(?:is|are)\s+(?:not\s+)?to$/i

/** What "is to" belongs to where it says what something is for, and orders nothing: "the aim is to protect". */
const PURPOSE = new Set(
  `aim purpose point goal object objective intention idea role task job way reason question answer test effect difficulty temptation risk
   mistake step remedy alternative option choice use value first next second this that it which what here there`.split(/\s+/),
)

const NEED_TO = /^needs?\s+to$/i

/** Words before a "need to" that is a thing and orders nothing: "the need to know". */
const BEFORE_NEED = new Set(['a', 'an', 'any', 'every', 'his', 'her', 'its', 'more', 'no', 'of', 'real', 'that', 'the', 'their', 'this', 'without'])

/** "Should the visitor refuse, ..." opens a condition. */
const OPENS_CONDITION = /^Should$/

/** In a title a binding word is named when no verb follows it: "How to read must, should and may". */
const NAMED_IN_TITLE = /^\s*(?:$|[,;:.?!)]|(?:and|or)\b)/

/** A title that asks a question states no duty: "Who must notify". */
const ASKS = /^(?:who|whom|whose|what|when|where|which|why|how|whether|if)\b/i

/** The pattern of the built-in binding words and those that a manual adds. */
export function bindingPattern(added: readonly string[] = []): RegExp {
  const own = added.map((word) => escapePattern(word).replace(/\s+/g, '\\s+'))
  return new RegExp(`\\b(?:${[...BUILT_IN, ...own].join('|')})\\b`, 'gi')
}

/** Where a text binds somebody: each use of a binding word that is not merely named. */
export function bindingUses(text: ProseText, pattern: RegExp): BindingUse[] {
  // Most texts have no such word, and looking for one is cheaper than going through all of them.
  if (text.text.search(pattern) === -1) return []
  const uses: BindingUse[] = []
  const isTitle = text.kind === 'title' || text.kind === 'heading'
  for (const { 0: found, index: start } of text.text.matchAll(pattern)) {
    const end = start + found.length + notAfter(text.text.slice(start + found.length))
    const before = text.text.slice(0, start)
    if (before.endsWith('-') || text.text[end] === '-' || OPENS_CONDITION.test(found) || isMention(text, start, end)) continue
    const wordBefore = /(\p{L}+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? ''
    if ((IS_TO.test(found) && PURPOSE.has(wordBefore)) || (NEED_TO.test(found) && BEFORE_NEED.has(wordBefore))) continue
    if (isTitle && (ASKS.test(text.text) || NAMED_IN_TITLE.test(text.text.slice(end)))) continue
    uses.push({ words: text.text.slice(start, end).replace(/\s+/g, ' '), start, end })
  }
  return uses
}

/** The length of a "not" that follows, so that "must not" is shown and told whole. */
const notAfter = (rest: string) => /^\s+not\b/i.exec(rest)?.[0].length ?? 0
