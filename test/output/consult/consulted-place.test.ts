import { describe, expect, test } from 'vitest'
import { consultedTextJson, draftWords, parseEdition, readManualFolder, wordsOfConsulted } from '#engine'
import { type ConsultedText, consultedText } from '#schemas'
import { consultedLinkState } from '../../../src/output/consult/response/consulted-place.ts'
import { knownText } from '../../../src/output/consult/response/text-place.ts'
import { unaskedSince } from '../../../src/output/consult/response/unasked-since.ts'
import { BASE } from '../../check/run-case.ts'

const WELCOME = 'draft/chapters/01-joining/welcome.mdx'

/** The small manual with words of one of its sections replaced. */
function edited(from = '', to = '') {
  const source = readManualFolder(BASE)
  const files = new Map(source.files)
  files.set(WELCOME, { path: WELCOME, text: (files.get(WELCOME)?.text ?? '').replace(from, to) })
  return parseEdition({ ...source, files }, 'draft').edition
}

const words = draftWords(edited())
const kept: ConsultedText = consultedText.parse(JSON.parse(consultedTextJson('small-draft', words)))

test('the words of a draft are the same after they were kept in a file', () => {
  expect(wordsOfConsulted(kept)).toEqual(words)
})

describe('what an answer links to is held against the words that were kept', () => {
  test.each([
    ['block', 'k7f3p', 'A friendly first visit', 'A first visit', 'changed'],
    ['block', 'k7f3p', 'it lends books', 'it lends maps', 'same'],
    ['block', 'r3w5x', '- it lends books [#r3w5x]\n', '', 'changed'],
    ['block', 'n3w3r', '- it lends books [#r3w5x]\n', '- it lends books [#r3w5x]\n- it lends maps [#n3w3r]\n', 'changed'],
    ['block', 'n3w3r', '', '', 'missing'],
    ['duty', 'join-card', 'give every new reader a card', 'give every reader a card', 'changed'],
    ['duty', 'join-card', 'explain the rules', 'explain all rules', 'same'],
    ['duty', 'k7f3p', '', '', 'missing'],
    ['section', 'joining.welcome', 'it lends books', 'it lends maps', 'changed'],
    ['section', 'joining.welcome', 'title: Welcoming a reader', 'title: Welcome', 'changed'],
    ['section', 'joining.welcome', 'Two desks by the door', 'Two desks', 'unknown'],
    ['section', 'joining.gone', '', '', 'missing'],
    ['register', 'roles/librarian', '', '', 'unknown'],
    ['register', 'roles/nobody', '', '', 'missing'],
  ] as const)('%s %s, where “%s” became “%s”: %s', (what, id, from, to, state) => {
    expect(consultedLinkState({ what, id }, kept, knownText(edited(from, to)))).toBe(state)
  })
})

test('what changed since and is linked to no accepted comment is listed by section, and by duty', () => {
  const after = edited('- it lends books [#r3w5x]\n', '- it lends maps [#r3w5x]\n- it lends films [#n3w3r]\n')
  expect(unaskedSince([], kept, after)).toEqual({
    sections: [
      {
        id: 'joining.welcome',
        title: '1.1 Welcoming a reader',
        words: '2 paragraphs or duties changed',
        changed: 2,
        asked: 0,
        address: '/joining/welcome/',
      },
    ],
    duties: [],
    records: [],
  })
  const links = [{ what: 'block' as const, id: 'r3w5x' }]
  expect(unaskedSince(links, kept, after).sections).toMatchObject([{ changed: 2, asked: 1 }])
  expect(unaskedSince([...links, { what: 'block', id: 'n3w3r' }], kept, after).sections).toEqual([])
  expect(unaskedSince([{ what: 'section', id: 'joining.welcome' }], kept, after).sections).toEqual([])
  const duty = unaskedSince([], kept, edited('give every new reader a card', 'give every reader a card')).duties
  expect(duty).toEqual([{ id: 'join-card', title: 'Duty 1.1.2', words: ['other words'], address: '/joining/welcome/#join-card' }])
})
