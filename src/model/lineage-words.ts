import type { LineageEntry } from './lineage.ts'
import type { IdEvent } from './permanent-ids.ts'
import { formatDate } from './wording.ts'

/** A piece of a sentence that names something, with its address where it has one. */
export interface Named {
  readonly text: string
  readonly href?: string | undefined
}

/** A sentence in pieces: words, and names that can be links. */
export type Phrase = readonly (string | Named)[]

/** How things are named in sentences about what became of an id. */
export interface LineageNames {
  /** A section, duty or block as it stands in an edition. */
  readonly thing: (what: LineageEntry['what'], id: string, edition: string) => Named
  /** The number of the edition before one. */
  readonly before: (number: string) => string
  readonly role: (id: string) => string
}

/** What became of an id in one edition, in one or more sentences that begin with "It" and stay true. */
export function eventPhrase(id: string, { edition, part, entry, along, into }: IdEvent, names: LineageNames): Phrase {
  const was = names.before(edition)
  if (part === 'carried') {
    const [old, fresh] = [names.thing('section', along ?? '', was), names.thing('section', into ?? '', edition)]
    return [`It moved ${entry?.kind === 'moved' ? 'with its section ' : ''}from `, old, ' to ', fresh, '.']
  }
  if (entry === undefined) return ['It is not in this edition. Nothing is recorded of the reason.']
  const old = (ids: readonly string[]) => list(ids.map((other) => names.thing(entry.what, other, was)))
  const fresh = (ids: readonly string[]) => list(ids.map((other) => names.thing(entry.what, other, edition)))
  const to = entry.to ?? []
  const further = to.filter((other) => other !== id)
  if (part === 'came') return [`It ${CAME[entry.kind]} `, ...old(entry.from), '.', ...moreOf(entry, names)]
  if (part === 'stayed') {
    const told: Phrase =
      entry.from.includes(id) && further.length > 0
        ? ['Part of it went to ', ...fresh(further)]
        : [`It ${TOOK[entry.kind]} `, ...old(entry.from.filter((other) => other !== id))]
    return [...told, '.', ...moreOf(entry, names)]
  }
  const subject: Phrase = along === undefined ? ['It '] : ['Its section, ', names.thing('section', along, was), ', ']
  if (entry.kind === 'withdrawn') {
    const instead: Phrase = to.length === 0 ? [] : [' Read instead: ', ...fresh(to), '.']
    return [...subject, 'was withdrawn.', ...moreOf(entry, names), ...instead]
  }
  const rest = along === undefined ? [] : [' It did not go along.']
  return [...subject, LEFT[entry.kind], ' ', ...fresh(to), '.', ...rest, ...moreOf(entry, names)]
}

const LEFT: Readonly<Record<Exclude<LineageEntry['kind'], 'withdrawn'>, string>> = {
  moved: 'moved to',
  split: 'was split into',
  merged: 'was merged into',
  replaced: 'was replaced by',
}

const CAME: Readonly<Record<LineageEntry['kind'], string>> = {
  moved: 'took this id; before, it was',
  split: 'was split off from',
  merged: 'was made by merging',
  replaced: 'replaced',
  withdrawn: 'is what to read instead of',
}

const TOOK: Readonly<Record<LineageEntry['kind'], string>> = {
  moved: 'took in',
  split: 'took in part of',
  merged: 'took in',
  replaced: 'took the place of',
  withdrawn: 'became what to read instead of',
}

/** Why, from when and by whose decision. */
const moreOf = ({ reason, on, authority }: LineageEntry, { role }: LineageNames): Phrase => [
  ...(reason === undefined ? [] : [` ${reason.trim().replace(/[^.!?]$/, '$&.')}`]),
  ...(on === undefined ? [] : [` This holds from ${formatDate(on)}.`]),
  ...(authority === undefined ? [] : [` Decided by: ${role(authority)}.`]),
]

/** "a", "a and b", "a, b and c", in pieces. */
const list = (names: readonly Named[]): Phrase => names.flatMap((name, index) => (index === 0 ? [name] : [index === names.length - 1 ? ' and ' : ', ', name]))

/** A sentence as plain words. */
export const phraseText = (phrase: Phrase): string => phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
