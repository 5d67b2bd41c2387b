import { placeInText } from '../place-in-text.ts'
import type { Rule } from '../rule.ts'

/** Words in a sentence, where manual.yaml does not say. */
const LONGEST = 25

export const nm502: Rule = {
  code: 'NM502',
  title: 'A long sentence',
  severity: 'warning',
  why: 'a sentence that is read twice on a phone is often not read to its end',
  example: { wrong: 'A sentence of more than twenty-five words, with one clause after another ...', right: 'Two sentences. Each says one thing.' },
  check: {
    on: 'prose',
    begin({ config }) {
      const longest = config.prose?.longestSentence ?? LONGEST
      return function* (texts) {
        for (const text of texts) {
          for (const { start, end, words } of text.sentences) {
            if (words <= longest) continue
            yield {
              message: `a sentence of ${words} words`,
              place: placeInText(text, start, end),
              label: `at most ${longest}`,
              help: 'make two sentences of it, or a list',
            }
          }
        }
      }
    },
  },
}
