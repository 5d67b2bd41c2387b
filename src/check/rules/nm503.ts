import { readingGrade } from '../reading-grade.ts'
import type { Rule } from '../rule.ts'

/** The highest Flesch-Kincaid grade, where manual.yaml does not say. */
const HIGHEST = 14

export const nm503: Rule = {
  code: 'NM503',
  title: 'A section that is hard to read',
  severity: 'warning',
  why: 'post-holders read between other tasks: long words in long sentences are skipped, and the rule in them with them',
  example: {
    wrong: 'Utilisation of multidisciplinary documentation facilitates the identification of discrepancies ...',
    right: 'A shared record shows where accounts differ.',
  },
  check: {
    on: 'prose',
    begin({ config }) {
      const highest = config.prose?.readingGrade ?? HIGHEST
      return (texts, section) => {
        const grade = readingGrade(texts.filter(({ kind }) => kind === 'paragraph' || kind === 'item'))
        if (grade === undefined || grade <= highest) return []
        const message = `the section reads at grade ${grade.toFixed(1)}`
        return [
          {
            message,
            place: section.document.at(['title']),
            label: `at most ${highest}`,
            help: 'use shorter words and shorter sentences, above all where both are long',
          },
        ]
      }
    },
  },
}
