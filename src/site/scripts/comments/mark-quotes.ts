import type { Quote } from '../../../../schemas/index.ts'
import { stretchesOf } from './comment-place.ts'

/** Words to be marked, and the element that says what is said of them. */
export interface QuoteMark {
  readonly block: HTMLElement
  readonly quote: Quote
  readonly details: string
}

/** Marks the words that comments are about, and takes away the marks that were there. Each is announced once, at its beginning. */
export function markQuotes(prose: HTMLElement, kind: string, marks: readonly QuoteMark[]): void {
  for (const old of prose.querySelectorAll(`mark.comment-mark[data-kind="${kind}"]`)) old.replaceWith(...old.childNodes)
  prose.normalize()
  for (const { block, quote, details } of marks) {
    // From the last to the first, so that what comes before stays where it was found.
    const stretches = stretchesOf(block, quote)
    for (const [index, { node, start, end }] of [...stretches.entries()].reverse()) {
      const words = node.splitText(start)
      words.splitText(end - start)
      const mark = document.createElement('mark')
      mark.className = 'comment-mark'
      mark.dataset['kind'] = kind
      if (index === 0) mark.setAttribute('aria-details', details)
      words.replaceWith(mark)
      mark.append(words)
    }
  }
}
