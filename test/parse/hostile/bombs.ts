import type { Hostile } from './bodies.ts'

const times = (text: string, count: number) => text.repeat(count)

/** Bodies made to take long: nesting, and marks by the thousand. Each must be refused, and soon. */
export const BOMBS: readonly Hostile[] = [
  ['quotations', times('> ', 5000), 'NM609'],
  ['quotations in steps', Array.from({ length: 60 }, (_, depth) => `${times('> ', depth)}a`).join('\n\n'), 'NM609'],
  ['lists on one line', times('- ', 5000), 'NM609'],
  ['lists with plus signs', `${times('+ ', 5000)}a`, 'NM609'],
  ['numbered lists on one line', `${times('1. ', 5000)}a`, 'NM609'],
  ['lists and quotations by turns', `${times('> - ', 500)}a`, 'NM609'],
  ['lists in steps', Array.from({ length: 90 }, (_, depth) => `${times('  ', depth)}- a`).join('\n'), 'NM609'],
  [
    'lists in steps without end',
    Array.from({ length: 2000 }, (_, depth) => `${times('  ', depth)}- a`)
      .join('\n')
      .slice(0, 300_000),
    'NM609',
  ],
  ['notes in notes', `${times('<Note kind="law">\n\n', 150)}a\n\n${times('</Note>\n\n', 150)}`, 'NM609'],
  ['notes in notes by the thousand', `${times('<Note kind="law">\n\n', 5000)}a\n\n${times('</Note>\n\n', 5000)}`, 'NM609'],
  ['terms in terms', `${times('<Term id="word">', 1000)}a${times('</Term>', 1000)}`, 'NM609'],
  ['brackets', `${times('[', 20_000)}a${times(']', 20_000)}`, 'NM609'],
  ['brackets with words', `${times('[a ', 20_000)}`, 'NM608'],
  ['links in links', `${times('[a](', 20_000)}`, 'NM608'],
  ['images in images', `${times('![a', 20_000)}`, 'NM608'],
  ['stars', `${times('*', 20_000)}a${times('*', 20_000)}`, 'NM609'],
  ['stars with words', times('*a **b ', 10_000), 'NM608'],
  ['stars and underscores by turns', times('*a_ ', 20_000), 'NM608'],
  ['backticks of every length', Array.from({ length: 600 }, (_, length) => times('`', length)).join(' '), 'NM608'],
  ['braces', `${times('{', 20_000)}${times('}', 20_000)}`, 'NM609'],
  ['braces with words', times('{a ', 20_000), 'NM608'],
  ['open tags', times('<A ', 20_000), 'NM608'],
  ['open tags with attributes', times('<A b="', 20_000), 'NM608'],
  ['tags one after another', times('<Term id="word" />', 5000), 'NM608'],
  ['attributes', `<Note ${times('a="b" ', 5000)}/>`, 'NM611'],
  ['a table with thousands of cells', `${times('| a ', 3000)}|\n${times('| - ', 3000)}|\n${times('| b ', 3000)}|\n`, 'NM608'],
  ['a table with thousands of rows', `| a |\n| - |\n${times('| b |\n', 5000)}`, 'NM608'],
  ['definitions', Array.from({ length: 3000 }, (_, number) => `[a${number}]: b`).join('\n'), 'NM608'],
  ['entities', times('&amp;', 20_000), 'NM608'],
  ['escapes', times('\\*', 20_000), 'NM608'],
  ['lines that underline each other', times('a\n=\n', 5000), 'NM608'],
  ['lists of thousands', times('- a _b_\n', 5000), 'NM608'],
  ['fences', times('```\na\n', 5000), 'NM608'],
  ['an indent', `${times(' ', 100_000)}a`, 'NM609'],
  ['a long word in a table', `| a |\n| - |\n| ${times('a', 200_000)} |`, 'NM608'],
  ['lines of code', times('import a from "b"\n\n', 20_000), 'NM601'],
  ['links that are refused', times('[a](http://b)\n\n', 10_000), 'NM606'],
]
