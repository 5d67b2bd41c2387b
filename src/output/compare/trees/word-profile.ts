import type { Block, Profile } from './block.ts'

/** Words by script: signs that stand for a word each where a script puts no spaces, else runs of letters and digits. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

/** For each ASCII character what it is in a word, a capital as its small letter; 0 where it is in none. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/** Quotation marks and dashes, which are common in plain prose and in no word. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027

/** FNV-1a, 32 bits. Two words with one number would make two blocks look more alike than they are, and nothing worse. */
const FIRST = 0x811c9dc5 | 0
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Reads the words of a block once and keeps them on it. */
export function profileOf(block: Block): Profile {
  if (block.profile !== undefined) return block.profile
  const words = plainWords(block.text) ?? anyWords(block.text)
  block.profile = { words, sorted: words.toSorted() }
  return block.profile
}

/** Undefined where there is more than ASCII and some marks. */
function plainWords(text: string): Int32Array | undefined {
  const words: number[] = []
  let hash = FIRST
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const letter = code < 128 ? (PLAIN[code] as number) : 0
    if (letter !== 0) hash = mix(hash, letter)
    else if (code >= 128 && !isMark(code)) return undefined
    else if (hash !== FIRST) {
      words.push(hash)
      hash = FIRST
    }
  }
  if (hash !== FIRST) words.push(hash)
  return words.length === 0 ? undefined : Int32Array.from(words)
}

/** All of a text that has no word is one. */
const anyWords = (text: string): Int32Array => Int32Array.from(text.toLowerCase().match(WORD) ?? [text], hashOf)

function hashOf(word: string): number {
  let hash = FIRST
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at))
  return hash
}

/** How many words two sorted lists share, each counted as often as both have it. */
export function sharedWords(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as number, b[j] as number]
    if (one === other) {
      shared += 1
      i += 1
      j += 1
    } else if (one < other) i += 1
    else j += 1
  }
  return shared
}

/** Likeness of two bags of words, 0 to 1: twice the shared ones by all (Dice). */
export function likeness(a: Profile, b: Profile): number {
  const all = a.sorted.length + b.sorted.length
  return all === 0 ? 1 : (2 * sharedWords(a.sorted, b.sorted)) / all
}

/** How much of the smaller of two bags of words is in the larger, 0 to 1. */
export const containment = (a: Profile, b: Profile): number => sharedWords(a.sorted, b.sorted) / Math.max(Math.min(a.sorted.length, b.sorted.length), 1)

/** Fewest words of a text that is known again in a longer one, and the shares of its words, and of its pairs of neighbours, that must be there. */
const FEWEST_KEPT = 5
const KEPT_WORDS = 0.9
const KEPT_NEIGHBOURS = 0.8

/** Whether one of two texts holds the other: whole sentences came or went, and nearly all else stayed. */
export function isExtended(a: Profile, b: Profile): boolean {
  const [small, large] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (small.words.length < FEWEST_KEPT || containment(a, b) < KEPT_WORDS) return false
  const pairs = new Set<number>()
  for (let at = 1; at < large.words.length; at += 1) pairs.add(neighbours(large.words, at))
  let kept = 0
  for (let at = 1; at < small.words.length; at += 1) if (pairs.has(neighbours(small.words, at))) kept += 1
  return kept >= KEPT_NEIGHBOURS * (small.words.length - 1)
}

/** A word and the one before it as one number. */
export const neighbours = (words: Int32Array, at: number): number => Math.imul(words[at - 1] as number, 0x9e3779b1) ^ (words[at] as number)
