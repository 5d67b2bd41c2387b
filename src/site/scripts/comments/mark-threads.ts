import { countOf, findQuote } from '../../../browser/comment-page.ts'
import { wordsOf } from './comment-place.ts'
import { hidden } from './element.ts'
import { markQuotes, type QuoteMark } from './mark-quotes.ts'

/**
 * Marks in a text what published comments are about, while the reader wants it: quoted words each once, and a link at the end of
 * a block that leads to all that was said of it. The threads stand below the text.
 */
export function markThreads(prose: HTMLElement, isWanted: boolean): void {
  for (const old of prose.querySelectorAll('.comment-thread-link')) old.remove()
  const threads = isWanted ? [...document.querySelectorAll<HTMLElement>('.comment-thread')] : []
  const marks: QuoteMark[] = []
  for (const thread of threads) {
    const block = document.getElementById(thread.dataset['about'] ?? '')
    if (!block || !prose.contains(block)) continue
    for (const quoted of thread.querySelectorAll<HTMLElement>('[data-quote]')) {
      // Words that stand there twice are not guessed at: the link leads to the comment.
      const quote = findQuote(wordsOf(block).words, quoted.textContent ?? '')
      if (quote) marks.push({ block, quote, details: thread.id })
    }
    block.append(linkTo(thread))
  }
  markQuotes(prose, 'published', marks)
  // What the marks and links lead to has to be there.
  for (const thread of threads) thread.closest('details')?.setAttribute('open', '')
}

function linkTo(thread: HTMLElement): HTMLElement {
  const link = document.createElement('a')
  const count = thread.querySelectorAll('li').length
  link.className = 'comment-thread-link comment-ui'
  link.href = `#${thread.id}`
  link.textContent = countOf(count, 'comment')
  const title = thread.querySelector('h3')?.textContent?.trim()
  if (title) link.append(hidden(` on ${title}`))
  link.addEventListener('click', () => {
    thread.closest('details')?.setAttribute('open', '')
    thread.focus()
  })
  return link
}
