import { ownFiles } from '../authored-files.ts'
import { findPhrases } from '../find-phrases.ts'
import type { Rule } from '../rule.ts'

export const nm509: Rule = {
  code: 'NM509',
  title: 'A security marking',
  severity: 'error',
  why: 'a marking on a page that anyone can read is either wrong, or the page may not be here',
  example: { wrong: 'A line with one of the markings in manual.yaml', right: 'The document is marked by its sensitivity.' },
  check: {
    on: 'files',
    *find({ config }, files) {
      for (const { words, end, file } of findPhrases(ownFiles(files), config.prose?.markings ?? [])) {
        yield {
          message: `the security marking “${words}”`,
          place: file.placeOf(end - words.length, end),
          label: 'may not stand in this manual',
          help: 'take it out; if the text needs the marking, it does not belong in this manual',
        }
      }
    },
  },
}
