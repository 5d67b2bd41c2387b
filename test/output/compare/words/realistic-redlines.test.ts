import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../seeded-random.ts'
import { readManualBlocks, readManualParagraphs } from './manual-paragraphs.ts'
import { type Measured, measureRedline, percentile } from './measure-redline.ts'
import { editParagraph } from './realistic-edits.ts'
import { compareTexts } from './redline-text.ts'

const paragraphs = readManualParagraphs()

/** Paragraphs after an imagined editor's visit. */
function measureImaginedEdits(seed: number, count: number): Measured[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const paragraph = random.pick(paragraphs)
    return measureRedline(compareTexts(paragraph, editParagraph(paragraph, random, paragraphs)))
  })
}

/** Paragraphs that the Manual's authors rewrote between two editions. */
function measureRealEdits(): Measured[] {
  const fresh = readManualBlocks('editions/2.0')
  return [...readManualBlocks('editions/1.0')].flatMap(([id, text]) => {
    const edited = fresh.get(id)
    return edited === undefined ? [] : [measureRedline(compareTexts(text, edited))]
  })
}

const isChanged = ({ least }: Measured): boolean => least > 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe.each([
  { name: '3,000 imagined edits', measured: [1, 2, 3].flatMap((seed) => measureImaginedEdits(seed, 1000)).filter(isChanged), atLeast: 2900 },
  { name: "the Manual's second edition", measured: measureRealEdits().filter(isChanged), atLeast: 50 },
])('redlines of $name', ({ measured, atLeast }) => {
  const changed = sum(measured.map((one) => one.changedSentences))

  it('are enough to measure', () => {
    expect(measured.length).toBeGreaterThan(atLeast)
  })

  it('have few fragments in a changed sentence', () => {
    expect(
      percentile(
        measured.map((one) => one.fragments / one.changedSentences),
        0.5,
      ),
    ).toBeLessThanOrEqual(1.3)
    expect(sum(measured.map((one) => one.fragments)) / changed).toBeLessThan(1.3)
  })

  it('have hardly any island of one or two unchanged words', () => {
    expect(sum(measured.map((one) => one.islands)) / changed).toBeLessThan(0.1)
  })

  it('mark little more than must be marked', () => {
    const ratios = measured.map((one) => one.marked / one.least)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1)
    expect(percentile(ratios, 0.5)).toBeLessThanOrEqual(1.1)
    expect(percentile(ratios, 0.95)).toBeLessThanOrEqual(1.5)
  })
})
