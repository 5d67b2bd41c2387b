import type { DraftBlock } from '../../anchor/draft-words.ts'
import type { LostMarks } from './lost-marks.ts'

/** Blocks that stand in another order than in the draft, each with what is proposed in words: as few as explain the order. */
export function movedBlocks({ texts, movedAfter }: LostMarks, blocks: ReadonlyMap<string, DraftBlock>): Map<string, string> {
  const place = new Map([...blocks.keys()].map((name, index) => [name, index]))
  const present = [...texts.keys()].filter((name) => place.has(name))
  const kept = longestRising(present.map((name) => place.get(name) ?? 0))
  const moved = new Map<string, string>()
  for (const [index, name] of present.entries()) {
    if (!kept.has(index)) moved.set(name, words(blocks.get(present[index - 1] ?? '')))
  }
  for (const [name, after] of movedAfter) moved.set(name, words(blocks.get(after)))
  return moved
}

const words = (after: DraftBlock | undefined): string =>
  after === undefined ? '[Proposes to move this to another place.]' : `[Proposes to move this: after “${after.words.slice(0, 80)}”.]`

/** Indexes of a longest run of rising numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : (ends[low - 1] as number))
    ends[low] = index
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) kept.add(at)
  return kept
}
