import { sha256 } from '../../../model/sha-256.ts'

/**
 * What a bookmark of a pack stands for: a block or duty of the draft (m), words that the draft takes out (d), a section (s), a question
 * (q), the consultation as a whole (g), or words of the pack itself (x).
 */
export type MarkKind = 'm' | 'd' | 's' | 'q' | 'g' | 'x'

/** Word takes names of up to 40 characters: letters, digits and low lines. One that begins with a low line is hidden. */
const LONGEST_ID = 28

/** The name of the bookmark of something, by its id: `_mm_k7f3p`. Ids that have other characters, or are too long, are cut and hashed. */
export function markName(kind: MarkKind, id: string): string {
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST_ID
  if (isPlain) return `_m${kind}_${id.replaceAll('-', '_')}`
  const digest = sha256(id).slice(0, 10)
  return `_m${kind}_${id.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 16)}_h${digest}`
}

/** The name for the nth paragraph of the same thing: the first has the plain one. */
export const nthMark = (name: string, nth: number): string => (nth === 1 ? name : `${name}__${nth}`)

/** The kind and the plain name of a bookmark, whichever paragraph it is of; undefined where it is not one of ours. */
export function readMark(bookmark: string): { readonly kind: MarkKind; readonly name: string } | undefined {
  const [, name, kind] = /^(_m([mdsqgx])_.+?)(?:__\d+)?$/.exec(bookmark) ?? []
  return name === undefined ? undefined : { kind: kind as MarkKind, name }
}
