import { type KeptLook, type LookChanges, looksInWords } from './compare-looks.ts'
import { type Mark, markBlocks } from './mark-blocks.ts'

const marksOf = ({ changed, added }: LookChanges): Map<string, Mark> =>
  new Map([...changed.map((id): [string, Mark] => [id, { words: 'Changed' }]), ...added.map((id): [string, Mark] => [id, { words: 'New' }])])

/** Says over a section what has changed since the look that was kept, and marks the blocks until the reader puts the line away. */
export function showLastLook(
  prose: HTMLElement,
  { kept, changes, comparison }: { readonly kept: KeptLook; readonly changes: LookChanges; readonly comparison: string | undefined },
  remember: () => void,
): void {
  markBlocks(prose, 'look', marksOf(changes))
  const line = document.createElement('div')
  line.className = 'last-look'
  const words = document.createElement('p')
  words.setAttribute('role', 'status')
  const say = document.createElement('strong')
  say.textContent = 'Changed since you last looked'
  words.append(say, ` on ${dayInWords(kept.on)} (${kept.text}): ${looksInWords(changes)}. `)
  if (comparison !== undefined) {
    const link = document.createElement('a')
    link.href = comparison
    link.textContent = 'See what changed'
    words.append(link)
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link-like'
  button.textContent = 'I have read it'
  button.addEventListener('click', () => {
    remember()
    markBlocks(prose, 'look', new Map())
    line.remove()
    // The focus goes to the text, not to the top of the page.
    document.getElementById('main')?.focus({ preventScroll: true })
  })
  line.append(words, button)
  prose.before(line)
}

const dayInWords = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' })
