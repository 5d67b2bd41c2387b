/** What stands in the margin of a block: a word, and where it leads. */
export interface Mark {
  readonly words: string
  readonly href?: string | undefined
}

/** Takes all marks of a kind out of a text and puts others there, by the id of the block. The word stands after the block’s number. */
export function markBlocks(prose: HTMLElement, kind: string, marks: ReadonlyMap<string, Mark>): void {
  for (const old of prose.querySelectorAll(`.block-mark[data-kind="${kind}"]`)) {
    const block = old.closest('.is-marked')
    old.remove()
    // A block inside this one may have a mark of its own.
    if (block && ![...block.querySelectorAll('.block-mark')].some((mark) => mark.closest('.is-marked') === block)) block.classList.remove('is-marked')
  }
  for (const [id, { words, href }] of marks) {
    const block = document.getElementById(id)
    if (!block || !prose.contains(block)) continue
    const mark = document.createElement(href === undefined ? 'span' : 'a')
    mark.className = 'block-mark'
    mark.dataset['kind'] = kind
    mark.textContent = words
    if (href !== undefined) (mark as HTMLAnchorElement).href = href
    block.classList.add('is-marked')
    const number = [...block.querySelectorAll('.block__number')].find((candidate) => candidate.closest('.block') === block)
    if (number) number.after(' ', mark)
    else block.prepend(mark, ' ')
  }
}
