import { HELP_WITH_COMMENTS } from '../authored-files.ts'
import { commonCapitals } from '../common-capitals.ts'
import { findPhrases } from '../find-phrases.ts'
import type { Rule } from '../rule.ts'

/** A name after a rank; a full stop after a short title belongs to it ("Mr. Example"), one after a longer rank ends the sentence. */
const NAME = /[ \t]+(\p{Lu}\p{Ll}[\p{L}'’-]*)/uy
const SHORT_TITLE = /^\p{Lu}\p{Ll}{1,2}$/u

export const nm508: Rule = {
  code: 'NM508',
  title: 'A rank or title with a name',
  severity: 'error',
  why: 'duties fall on posts, not on people: a person’s name exposes that person, and is wrong as soon as the post changes hands',
  example: { wrong: 'Inspector Example signs the list.', right: 'The night officer signs the list.' },
  check: {
    on: 'files',
    *find(edition, files) {
      const ranks = edition.config.prose?.ranks ?? []
      if (ranks.length === 0) return
      const common = commonCapitals(edition)
      for (const { words, end, file } of findPhrases(files, ranks)) {
        const { text } = file
        NAME.lastIndex = text[end] === '.' && SHORT_TITLE.test(words) ? end + 1 : end
        const name = NAME.exec(text)
        if (name === null || common.has((name[1] ?? '').replace(/['’]s$/, ''))) continue
        const nameEnd = name.index + name[0].length
        yield {
          message: `“${text.slice(end - words.length, nameEnd)}” reads as a person’s name`,
          place: file.placeOf(end - words.length, nameEnd),
          label: 'a rank or title, then a name',
          help: file.isRespondents
            ? `${HELP_WITH_COMMENTS}; if it is the name of a post or a body, add it to the register of roles, the agencies or the glossary`
            : 'name the post; if it is the name of a post or a body, add it to the register of roles, the agencies or the glossary',
        }
      }
    },
  },
}
