import { describe, expect, it } from 'vitest'
import { internTokens } from '../../../../src/output/compare/words/intern-tokens.ts'
import { splitSentences } from '../../../../src/output/compare/words/split-sentences.ts'
import { tokenise } from '../../../../src/output/compare/words/tokenise.ts'
import { readManualParagraphs } from './manual-paragraphs.ts'
import { textOf } from './redline-text.ts'

function sentencesOf(text: string): string[] {
  const words = internTokens(tokenise(text), []).old
  const starts = splitSentences(words)
  return starts.slice(1).map((end, index) => textOf(words.tokens, [words.at[starts[index] ?? 0] ?? 0, words.at[end] ?? words.tokens.length]).trim())
}

describe('splitSentences', () => {
  it.each([
    [['The lead decides.', 'The record says so.']],
    [['See s. 47 and ss. 48 to 50.', 'See No. 5 and para. 4.1.3.', 'See Sch. A and reg. (2).']],
    [['Use a form, e.g. the short one, i.e. Form B.', 'Ask Dr. Jones or J. R. Smith v. Brown.']],
    [['Is it late?', '“Yes!”', '(It is.)', 'So ask…', 'Then act.']],
    [['It is 4.5 km away.', '3 officers go.']],
    [['1. The lead decides.']],
    [['Duties: 1. Licence: one; 10. Devices: five; 11. Meetings: two.', 'It was so in 2019.', 'Now it is not.']],
    [['this is e.g. not. an end']],
    [['我们通知警察。', '他们记录。']],
    [['no end at all']],
    [[]],
  ])('%j', (sentences) => {
    const join = sentences[0]?.endsWith('。') ? '' : ' '
    expect(sentencesOf(sentences.join(join))).toEqual(sentences)
  })

  it("agrees with UAX 29 on the manual's own prose, which has hardly an abbreviation", () => {
    const standard = new Intl.Segmenter('en', { granularity: 'sentence' })
    const paragraphs = readManualParagraphs()
    const differing = paragraphs.filter((text) => sentencesOf(text).length !== [...standard.segment(text)].length)
    expect(differing.length / paragraphs.length).toBeLessThan(0.01)
  })
})
