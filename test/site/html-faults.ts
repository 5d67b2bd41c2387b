import type { ConfigData } from 'html-validate'
import { makeValidator } from '../make-validator.ts'

const AS_SERVED: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // A limit that search engines set, not HTML: a title here says what the page is, and then the name of the manual.
    'long-title': 'off',
    // The boxes of one group of choices share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // The list of a combobox is filled while a reader types, and is no choice by itself.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
}

/** The browser writes every attribute with a value; how a page was written can only be seen in what is served. */
const AS_IT_STANDS: ConfigData = {
  ...AS_SERVED,
  rules: { ...AS_SERVED.rules, 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off' },
}

const validators = { served: makeValidator(AS_SERVED), standing: makeValidator(AS_IT_STANDS) }

/** What html-validate has against a whole page: as it is `served`, or as it is `standing` in the browser, written out again. */
export async function htmlFaults(html: string, state: keyof typeof validators): Promise<string[]> {
  const { results } = await validators[state].validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (line ${line}, ${selector})`))
}
