import { ownFiles } from '../authored-files.ts'
import { findPhrases } from '../find-phrases.ts'
import type { Rule } from '../rule.ts'

export const nm510: Rule = {
  code: 'NM510',
  title: 'A real maker or model of a device',
  severity: 'error',
  why: 'a named product reads as approved or refused, and tells people which device to look for',
  example: { wrong: 'A line with one of the makers in manual.yaml', right: 'A device with no internet access.' },
  check: {
    on: 'files',
    *find({ config }, files) {
      for (const { words, end, file } of findPhrases(ownFiles(files), config.prose?.deviceMakers ?? [])) {
        yield {
          message: `“${words}” is a real maker or model`,
          place: file.placeOf(end - words.length, end),
          label: 'may not be named',
          help: 'say what the device can do, without its name',
        }
      }
    },
  },
}
