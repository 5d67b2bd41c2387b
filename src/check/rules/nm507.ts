import { HELP_WITH_COMMENTS } from '../authored-files.ts'
import { deniedNameFinder } from '../denied-names.ts'
import { isListed } from '../find-phrases.ts'
import type { Rule } from '../rule.ts'

export const nm507: Rule = {
  code: 'NM507',
  title: 'A name that may not stand here',
  severity: 'error',
  why: 'the name is on the list of those that this manual does not print: a person could be hurt by it',
  example: { wrong: 'A name on the list', right: 'the person in that case' },
  check: {
    on: 'files',
    *find({ config }, files) {
      if (config.deniedNames === undefined || config.deniedNames.length === 0) return
      const finder = deniedNameFinder(config.deniedNames)
      for (const file of files) {
        for (const { start, end } of finder(file.text)) {
          if (isListed(file, start)) continue
          yield {
            message: 'a name on the list of denied names',
            place: file.placeOf(start, end),
            label: 'may not stand in any file of the manual',
            help: file.isRespondents ? HELP_WITH_COMMENTS : 'say what the person’s part was, without the name',
          }
        }
      }
    },
  },
}
