import { describe, expect, test } from 'vitest'
import { parseEdition, readManualFolder } from '#engine'
import { bindingPattern, bindingUses } from '../../src/check/binding-uses.ts'
import { proseTexts } from '../../src/check/prose-text.ts'
import { BASE } from './run-case.ts'

const FILE = 'draft/chapters/02-lending/school.mdx'

/** Binding words in a text of the given Markdown, put into the body or the title of a section. */
function usesIn(markdown: string, where: 'body' | 'title' = 'body'): string[] {
  const source = readManualFolder(BASE)
  const text = source.files.get(FILE)?.text ?? ''
  const changed =
    where === 'body'
      ? text.replace('Two letters a term keep both sides informed.', markdown)
      : text.replace('title: Books for the school', `title: ${markdown}`)
  const { edition } = parseEdition({ ...source, files: new Map([...source.files, [FILE, { path: FILE, text: changed }]]) }, 'draft')
  const section = edition.sections.get('lending.school')
  if (section === undefined) throw new Error('the base manual has changed')
  const texts = proseTexts(edition, section).filter(
    ({ kind }) => kind === (where === 'title' ? 'title' : 'paragraph') || (where === 'body' && kind !== 'field' && kind !== 'title'),
  )
  return texts.flatMap((prose) => bindingUses(prose, bindingPattern(['is bound to'])).map(({ words }) => words))
}

describe('words that bind', () => {
  const table = [
    ['The librarian must lock up.', ['must']],
    ['The librarian must\nnot leave.', ['must not']],
    ['MUST it stay?', ['MUST']],
    ['They shall read, and they shan’t sleep.', ['shall', 'shan’t']],
    ['A reader should not eat.', ['should not']],
    ['One ought to read.', ['ought to']],
    ['The team is required to ask, and readers are not obliged to answer.', ['is required to', 'are not obliged to']],
    ['It has to be said.', ['has to']],
    ['Readers need to ask.', ['need to']],
    ['Mandatory reading.', ['Mandatory']],
    ['The librarian is to lock the door.', ['is to']],
    ['Doors are not to be left open.', ['are not to']],
    ['The porter is bound to help.', ['is bound to']],
    ['A text with **all of it must bind** in bold.', ['must']],
    ['He said “readers must pay” once.', ['must']],
  ] as const
  test.each(table)('%s', (markdown, expected) => expect(usesIn(markdown)).toEqual(expected))
})

describe('words that are named, or that bind nobody', () => {
  const table = [
    'The word **must** binds.',
    'The words *must not*, “should” and "shall," bind.',
    'In code, `must` is a value.',
    'The aim is to inform, and the task is not to judge.',
    'Readers have books. The need to read is old.',
    'A must-have book, and a mustard-yellow one.',
    'Should the reader refuse, the book stays.',
    'The book is on its way to you.',
    'The post may act.',
  ]
  test.each(table)('%s', (markdown) => expect(usesIn(markdown)).toEqual([]))
})

describe('titles', () => {
  const table = [
    ['How to read must, should and may', []],
    ['Who must return a book', []],
    ['Readers must return books', ['must']],
  ] as const
  test.each(table)('%s', (title, expected) => expect(usesIn(title, 'title')).toEqual(expected))
})
