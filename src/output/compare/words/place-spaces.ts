import type { WordPair, Words } from './intern-tokens.ts'
import { type Partners, unmatched } from './span.ts'
import type { Edit, Token } from './token.ts'

type Range = readonly [number, number]

interface Change {
  old: [number, number]
  new: [number, number]
}

const isSpace = (token: Token | undefined): boolean => token?.kind === 'space'

const isBlank = (tokens: readonly Token[], [from, to]: Range): boolean => {
  for (let at = from; at < to; at += 1) if (!isSpace(tokens[at])) return false
  return true
}

/** Leaves the white space at both ends of a change unmarked where both texts have it. */
function trimSpaces(pair: WordPair, change: Change): Change {
  const old = pair.old.tokens
  const fresh = pair.fresh.tokens
  let [oldFrom, oldTo] = change.old
  let [newFrom, newTo] = change.new
  if (oldFrom < oldTo && newFrom < newTo && isSpace(old[oldFrom]) && isSpace(fresh[newFrom])) {
    oldFrom += 1
    newFrom += 1
  }
  if (oldFrom < oldTo && newFrom < newTo && isSpace(old[oldTo - 1]) && isSpace(fresh[newTo - 1])) {
    oldTo -= 1
    newTo -= 1
  }
  return { old: [oldFrom, oldTo], new: [newFrom, newTo] }
}

/** Takes the shorter neighbour into a change that is white space alone: a reader cannot see a marked space. */
function takeNeighbour(pair: WordPair, change: Change): Change {
  const { tokens } = pair.old
  if (!isBlank(tokens, change.old) || !isBlank(pair.fresh.tokens, change.new)) return change
  const before = tokens[change.old[0] - 1]
  const after = tokens[change.old[1]]
  // At the end of a text, white space shows nowhere and there is nothing to say.
  if (!before || !after) return change
  if (before.text.length < after.text.length) return { old: [change.old[0] - 1, change.old[1]], new: [change.new[0] - 1, change.new[1]] }
  return { old: [change.old[0], change.old[1] + 1], new: [change.new[0], change.new[1] + 1] }
}

const nextMatch = (partners: Partners, from: number): number => {
  let at = from
  while (at < partners.length && partners[at] === unmatched) at += 1
  return at
}

const tokenAt = (words: Words, index: number): number => words.at[index] ?? words.tokens.length

/** The changes between matched words, in tokens, with the white space of each settled. */
function* findChanges(pair: WordPair, partners: Partners): Generator<Change> {
  let oldFrom = 0
  let newFrom = 0
  for (let word = nextMatch(partners, 0); ; word = nextMatch(partners, word + 1)) {
    const oldTo = tokenAt(pair.old, word)
    const newTo = word < partners.length ? tokenAt(pair.fresh, partners[word] ?? 0) : pair.fresh.tokens.length
    const change = trimSpaces(pair, { old: [oldFrom, oldTo], new: [newFrom, newTo] })
    if (change.old[0] < change.old[1] || change.new[0] < change.new[1]) yield takeNeighbour(pair, change)
    if (word === partners.length) return
    oldFrom = oldTo + 1
    newFrom = newTo + 1
  }
}

/**
 * Turns matched words into edits that cover both token lists. White space goes with the words around it: an inserted or deleted word
 * carries the space after it, or before it where no space follows. A change is never white space alone, but at the ends of the texts.
 */
export function placeSpaces(pair: WordPair, partners: Partners): Edit[] {
  const edits: Edit[] = []
  let oldAt = 0
  let newAt = 0
  const keepUntil = (old: number, fresh: number) => {
    if (old > oldAt) edits.push({ same: true, old: [oldAt, old], new: [newAt, fresh] })
  }
  for (const change of findChanges(pair, partners)) {
    const last = edits.at(-1)
    if (last && !last.same && change.old[0] <= oldAt) {
      edits[edits.length - 1] = { same: false, old: [last.old[0], change.old[1]], new: [last.new[0], change.new[1]] }
    } else {
      keepUntil(change.old[0], change.new[0])
      edits.push({ same: false, ...change })
    }
    oldAt = change.old[1]
    newAt = change.new[1]
  }
  keepUntil(pair.old.tokens.length, pair.fresh.tokens.length)
  return edits
}
