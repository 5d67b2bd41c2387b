import type { Random } from '../../../../seeded-random.ts'
import type { Blocks } from './pair.ts'

const FRESH_WORDS =
  'annual brief careful clear common complete current direct early equal exact fair final formal full general joint known later local main narrow open plain prior proper quick rare ready recent second shared short simple single steady sudden third usual wide written'.split(
    ' ',
  )

/** Sentences of no particular matter, for text that an edit adds. */
const FRESH_SENTENCES = [
  'A copy is kept with the other papers and can be asked for at any time.',
  'The reason is written down on the same day, in words that the reader will understand.',
  'Nothing in this paragraph takes away a choice that the law already gives.',
  'Where two dates differ, the later one counts until somebody has asked.',
  'Small differences of practice are no cause for concern by themselves.',
  'The first reading is done alone, and the second together with a colleague.',
]

export const freshWord = (random: Random): string => random.pick(FRESH_WORDS)

export const freshSentence = (random: Random): string => random.pick(FRESH_SENTENCES)

export const freshParagraph = (random: Random): string =>
  Array.from({ length: 3 }, () => `${freshSentence(random).slice(0, -1)}, as in the ${freshWord(random)} and ${freshWord(random)} case.`).join(' ')

/** Parts of Markdown between blank lines; what is indented stays with what it belongs to. */
export function splitBlocks(markdown: string): string[] {
  const blocks: string[] = []
  for (const part of markdown.trim().split(/\n{2,}/)) {
    if (/^ {2,}\S/.test(part) && blocks.length > 0) blocks[blocks.length - 1] += `\n\n${part}`
    else blocks.push(part)
  }
  return blocks
}

export const joinBlocks = (blocks: Blocks): string => `${blocks.join('\n\n')}\n`

/** A paragraph of plain words with no tag, link or picture in it. */
export const isProse = (block: string): boolean => /^[A-Z“"]/.test(block) && block.split(' ').length >= 12 && !/[[\]<>|`*_\n\\]/.test(block)

export const isList = (block: string): boolean => /^- /.test(block) && block.split('\n').length >= 4 && block.split('\n').every((line) => /^- /.test(line))

export const isTable = (block: string): boolean => block.startsWith('|') && block.split('\n').length >= 4

/** Indexes of the blocks that pass. */
export const indexesOf = (blocks: Blocks, test: (block: string) => boolean): number[] => blocks.flatMap((block, index) => (test(block) ? [index] : []))

export const replaceAt = <T>(items: readonly T[], index: number, ...by: T[]): T[] => items.toSpliced(index, 1, ...by)

/** Moves one thing to stand at another index of the result. */
export function moveTo<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, items[from] as T)
}

export const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[.!?]) (?=[A-Z])/)
