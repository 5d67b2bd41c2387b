import { CORE_SCHEMA, dump } from 'js-yaml'
import { type Duty, dutySentence, type Edition, type Section } from '#engine'
import type { NewWords } from './edit-block.ts'
import type { TextEdit } from './text-edits.ts'

/** Fields of a duty that are printed word for word. */
const WRITTEN = ['action', 'trigger', 'record', 'unless'] as const

/** A field of a duty that gets other words. */
export interface DutyEdit {
  readonly field: (typeof WRITTEN)[number]
  readonly value: string
}

/**
 * Which field of a duty a proposed wording changes, and to what. The words to be changed are part of one field as it is printed; or
 * they are the whole duty, and what is proposed is its sentence with another action. Anything else is refused, in words.
 */
export function editDuty(edition: Edition, duty: Duty, { words, start, end, proposed }: NewWords): DutyEdit | { readonly refused: string } {
  if (start === 0 && end === words.length) return editSentence(edition, duty, proposed)
  for (const field of WRITTEN) {
    const value = duty[field]
    const at = value === undefined ? undefined : placeOf(words, value)
    if (value === undefined || at === undefined || start < at || end > at + value.length) continue
    return { field, value: keepCase(value, start - at, value.slice(0, start - at) + proposed + value.slice(end - at)) }
  }
  return {
    refused: `These words are made from several fields of the duty ${duty.id} (post, how binding it is, time limit, people). Change the field that is meant by hand.`,
  }
}

function editSentence(edition: Edition, duty: Duty, proposed: string): DutyEdit | { readonly refused: string } {
  const { post, binding, deadline } = dutySentence(edition, duty)
  const [head, tail] = [`${post} ${binding} `, deadline]
  const bare = proposed.replace(/\.$/, '')
  if (!bare.startsWith(head) || !bare.endsWith(tail) || bare.length <= head.length + tail.length)
    return {
      refused: `The duty reads “${head}${duty.action}${tail}.” What is proposed changes more than what is done: the post, how binding it is or the time limit. Change those fields by hand.`,
    }
  return { field: 'action', value: bare.slice(head.length, bare.length - tail.length) }
}

/** Where a field stands in the printed words: once, as it is written or with a capital at its beginning. */
function placeOf(words: string, value: string): number | undefined {
  const printed = [value, value.slice(0, 1).toUpperCase() + value.slice(1)]
  const places = [...new Set(printed.flatMap((text) => placesOf(words, text)))]
  return places.length === 1 ? places[0] : undefined
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(text); at !== -1; at = words.indexOf(text, at + 1)) places.push(at)
  return places
}

/** A field that begins with a small letter is printed with a capital in places; new words for its beginning are written small again. */
const keepCase = (value: string, from: number, fresh: string): string =>
  from === 0 && /^\p{Ll}/u.test(value) && /^\p{Lu}\p{Ll}/u.test(fresh) ? fresh.slice(0, 1).toLowerCase() + fresh.slice(1) : fresh

/** The edits of a section’s file that give a field of one of its duties another value, and raise the duty’s revision to `rev`. */
export function dutyEdits({ document }: Section, duty: Duty, { field, value, rev }: DutyEdit & { readonly rev: number }): TextEdit[] | undefined {
  const written = document.range(['duties', duty.index, field])
  const revision = document.range(['duties', duty.index, 'rev'])
  if (written === undefined || revision === undefined) return undefined
  const quoted = [`'`, `"`].some((quote) => document.text[written.start - 1] === quote && document.text[written.end] === quote)
  const around = quoted ? { start: written.start - 1, end: written.end + 1 } : written
  const text = dump(value, { lineWidth: -1, schema: CORE_SCHEMA }).trimEnd()
  return [{ ...around, text }, ...(rev === duty.rev ? [] : [{ ...revision, text: String(rev) }])]
}
