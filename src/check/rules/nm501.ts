import { bindingPattern, bindingUses } from '../binding-uses.ts'
import { placeInText } from '../place-in-text.ts'
import type { Rule } from '../rule.ts'

export const nm501: Rule = {
  code: 'NM501',
  title: 'A binding word outside a duty',
  severity: 'error',
  why: 'it reads as a duty, and it has no post, no deadline and no place in any extract: nobody would be told of it',
  example: { wrong: 'The night officer must lock the gate.', right: 'A locked gate keeps visitors safe at night.\n\n<Duty id="gate-lock" />' },
  check: {
    on: 'prose',
    begin({ config }) {
      const pattern = bindingPattern(config.prose?.bindingWords)
      return (texts) =>
        texts.flatMap((text) => {
          const isField = text.kind === 'field'
          return bindingUses(text, pattern).map(({ words, start, end }) => ({
            message: `“${words}” binds somebody ${isField ? 'inside the words of a duty' : 'outside a duty'}`,
            place: placeInText(text, start, end),
            label: isField ? 'the modality says this already' : 'reads as a duty',
            why: isField ? 'a duty binds once, by its modality: a second binding word makes it a duty inside a duty, with no post of its own' : undefined,
            help: isField
              ? 'say it without the word, or make a second duty of it'
              : 'make it a duty, or say what is good practice without the word; to name the word itself, write it alone in bold',
            about: text.duty === undefined ? undefined : [text.duty],
          }))
        })
    },
  },
}
