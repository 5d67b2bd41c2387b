import type { Random } from '../../../../seeded-random.ts'
import { freshSentence, freshWord, indexesOf, isProse, joinBlocks, replaceAt, sentencesOf, splitBlocks } from './blocks.ts'
import type { Script } from './pair.ts'

/** Edits inside paragraphs. */
export const WORD_SCRIPTS: Readonly<Record<string, Script>> = {
  'word replaced': onProse((text, random) => onWord(text, random, () => [freshWord(random)])),
  'words inserted': onProse((text, random) => onWord(text, random, (word) => [freshWord(random), freshWord(random), word])),
  'words deleted': onProse((text, random) => onWord(text, random, () => [], 3)),
  'phrase replaced': onProse((text, random) => onWord(text, random, () => [freshWord(random), 'and', freshWord(random), 'matters'], 4)),
  'words here and there': (blocks, random) => {
    const fresh = blocks.map((block) => (isProse(block) ? scatter(block, random, 0.06) : block))
    return blocks.some(isProse) ? { fresh } : undefined
  },
  modality: onProse((text) => {
    const changed = text.replace(/\b(should|must|may|can|will)\b/, (word) => (word === 'must' ? 'should' : 'must'))
    return changed === text ? undefined : changed
  }),
  rename: (blocks) => {
    const words =
      blocks
        .filter(isProse)
        .join(' ')
        .match(/\b[a-z]{7,}\b/g) ?? []
    const often = words.find((word) => words.filter((other) => other === word).length >= 3)
    return often === undefined
      ? undefined
      : { fresh: blocks.map((block) => (isProse(block) ? block.replaceAll(new RegExp(`\\b${often}\\b`, 'g'), 'matter') : block)) }
  },
  'sentence added': onSentences((sentences, random) => sentences.toSpliced(1 + random.below(sentences.length), 0, freshSentence(random))),
  'sentence removed': onSentences((sentences, random) => sentences.toSpliced(random.below(sentences.length), 1)),
  'sentence rewritten': onSentences((sentences, random) => {
    const at = random.below(sentences.length)
    return replaceAt(sentences, at, scatter(sentences[at] as string, random, 0.6))
  }),
  'sentences reordered': onSentences((sentences) => [...sentences.slice(1), sentences[0] as string]),
  punctuation: onProse((text) => (text.includes(',') ? text.replace(',', ' -') : undefined)),
  'white space': (blocks) => ({ fresh: blocks.map((block) => (isProse(block) ? rewrap(block) : block)) }),
}

/** An edit of one paragraph. */
function onProse(edit: (text: string, random: Random) => string | undefined): Script {
  return (blocks, random) => {
    const places = indexesOf(blocks, (block) => isProse(block) && edit(block, random) !== undefined)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    return { fresh: replaceAt(blocks, at, edit(blocks[at] as string, random) as string) }
  }
}

function onSentences(edit: (sentences: readonly string[], random: Random) => string[]): Script {
  return (blocks, random) => {
    const places = indexesOf(blocks, (block) => isProse(block) && sentencesOf(block).length >= 2)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    return { fresh: replaceAt(blocks, at, edit(sentencesOf(blocks[at] as string), random).join(' ')) }
  }
}

/** Replaces some words in the middle of a text; its first and last stay. */
function onWord(text: string, random: Random, edit: (word: string) => string[], length = 1): string {
  const words = text.split(' ')
  const at = 1 + random.below(words.length - length - 1)
  return words.toSpliced(at, length, ...edit(words[at] as string)).join(' ')
}

/** Replaces words by others with some probability, at least one; punctuation stays. */
export function scatter(text: string, random: Random, probability: number): string {
  const words = text.split(' ')
  const certain = 1 + random.below(words.length - 1)
  const edited = words.map((word, index) =>
    index > 0 && (index === certain || random.chance(probability)) ? word.replace(/[\p{L}\p{M}\p{N}'’]+/u, freshWord(random)) : word,
  )
  return edited.join(' ')
}

/** The same words with line ends at other places. */
const rewrap = (text: string): string => text.replaceAll(/(\S+(?: \S+){3}) (?![-+>#=]|\d+[.)])/g, '$1\n')

/** A whole text with some words of each paragraph replaced. */
export const scatterMarkdown = (markdown: string, random: Random): string =>
  joinBlocks(splitBlocks(markdown).map((block) => (isProse(block) ? scatter(block, random, 0.03) : block)))
