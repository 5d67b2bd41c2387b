import { randomInt } from 'node:crypto'
import { readManualFolder } from '#engine'
import { BLOCK_ID_PATTERN } from '#schemas'

const CHARACTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz']
const FIRST = CHARACTERS.filter((character) => BLOCK_ID_PATTERN.test(`${character}2222`))
const REST = CHARACTERS.filter((character) => BLOCK_ID_PATTERN.test(`b${character}222`))

/** Gives block ids one at a time, none of them in `taken` and none twice. */
export function freshBlockIds(taken: ReadonlySet<string>): () => string {
  const used = new Set(taken)
  return () => {
    let id: string
    do id = pick(FIRST) + Array.from({ length: 4 }, () => pick(REST)).join('')
    while (used.has(id))
    used.add(id)
    return id
  }
}

const pick = (characters: readonly string[]) => characters[randomInt(characters.length)] as string

/** Where an id may have been written: the draft, what was published, what was moved or withdrawn, and what was said about it. */
const EVER_WRITTEN = ['draft', 'editions', 'lineage.yaml', 'consultations'] as const

/** Every word of a manual’s files that could be a block id, whether or not it is one: none of these is given out again. */
export function takenBlockIds(root: string): ReadonlySet<string> {
  const like = new RegExp(`\\b${BLOCK_ID_PATTERN.source.slice(1, -1)}\\b`, 'g')
  const taken = new Set<string>()
  for (const part of EVER_WRITTEN) {
    for (const { text } of readManualFolder(root, part).files.values()) for (const [word] of text.matchAll(like)) taken.add(word)
  }
  return taken
}
