import type { Html } from '../html.ts'

const MARK = /__(ID|KIND|BODY)__/

/** Fills the marks of a page that was rendered once with the words of one of many. What is filled in is never looked through again. */
export function templateFiller(template: string): (words: Readonly<Record<'ID' | 'KIND' | 'BODY', Html>>) => string {
  // Split at the marks: words and marks in turn.
  const pieces = template.split(MARK)
  return (words) => pieces.map((piece, index) => (index % 2 === 0 ? piece : words[piece as keyof typeof words].html)).join('')
}
