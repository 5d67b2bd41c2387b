import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type YAMLException } from 'js-yaml'
import type { Span } from './yaml-places.ts'

/** A feature of YAML that a manual does without: where it stands in the YAML, and what to do. */
export interface YamlRefusal extends Span {
  readonly code: 'NM003' | 'NM613'
  readonly what: string
  readonly help: string
}

/** What an escape in a quoted value can bring in and no reader would see. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

/**
 * Refuses anchors and aliases (a small file could grow without bound), tags (they carry types that JSON has not), directives,
 * further documents (they would be passed over) and escapes for characters that cannot be seen.
 */
export function refuseYaml(source: string, events: readonly Event[]): YamlRefusal[] {
  const refused: YamlRefusal[] = []
  const writeOut = (what: string, start: number, end: number) => refused.push({ code: 'NM003', what, start, end, help: 'write the value out in full' })
  let reached = 0
  for (const event of events) {
    if (event.type === EVENT_ID.POP) continue
    if (event.type === EVENT_ID.DOCUMENT) {
      if (event.directives.length > 0)
        refused.push({ code: 'NM003', what: 'a YAML directive (%)', ...lineAfter(source, reached, /^%/gm), help: 'take the line out' })
      if (event !== events[0])
        refused.push({
          code: 'NM003',
          what: 'a second YAML document',
          ...lineAfter(source, reached, /^(?:---|\.\.\.)/gm),
          help: 'take the line out, or move what is below it to a file of its own',
        })
      continue
    }
    if (event.type === EVENT_ID.ALIAS) {
      writeOut('a YAML alias (*)', event.anchorStart, event.anchorEnd)
      continue
    }
    if (event.anchorStart >= 0) writeOut('a YAML anchor (&)', event.anchorStart, event.anchorEnd)
    else if (event.tagStart >= 0) writeOut('a YAML tag (!)', event.tagStart, event.tagEnd)
    if (event.type !== EVENT_ID.SCALAR) continue
    reached = Math.max(reached, event.valueEnd)
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast && UNSEEN.test(getScalarValue(source, event).replaceAll(/[\n\t]/g, ''))) {
      refused.push({
        code: 'NM613',
        what: 'a character that cannot be seen',
        start: event.valueStart,
        end: event.valueEnd,
        help: 'take out the escape, which starts with a backslash',
      })
    }
  }
  return refused
}

function lineAfter(source: string, from: number, pattern: RegExp): Span {
  pattern.lastIndex = from
  const start = pattern.exec(source)?.index ?? 0
  return { start, end: start + 3 }
}

/** The YAML reader’s reasons, said to somebody who does not know the word "mapping". */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/maxDepth/, 'fields inside fields go too deep here'],
  [/^duplicated mapping key/, 'this field is given twice'],
  [/mapping entry|deficient indentation|document separator/, 'this does not fit the lines above: look at its indent, and for `: ` in a value without quotes'],
  [/sequence entry/, 'this does not line up with the items above it'],
  [/expected ':'/, 'a colon is missing here or on the line above'],
  [/flow collection/, 'a list or group in brackets is not closed, or a comma is missing'],
  [/quoted scalar/, 'a quotation mark is opened and not closed'],
  [/^tab |whitespace character/, 'a tab stands where spaces belong'],
  [/complex keys|multiline key/, 'this cannot be the name of a field'],
  [/escape|hexadecimal/, 'a backslash in double quotes means something else: use single quotes'],
]

/** Why YAML could not be read, in plain words. */
export function plainYamlReason(source: string, error: YAMLException): string {
  const sign = source[error.mark?.position ?? source.length] ?? ''
  if (/[@`%]/.test(sign)) return `a value that starts with ${sign} needs quotes`
  if (sign === '\t') return 'a tab stands where spaces belong'
  return REASONS.find(([pattern]) => pattern.test(error.reason))?.[1] ?? (error.reason || 'reading stopped here')
}
