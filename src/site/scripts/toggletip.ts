/** What a note says of a word. */
export interface Tip {
  readonly words: string
  /** Where more stands. */
  readonly href?: string | undefined
}

/**
 * A small note that opens under a word when it is chosen, and stays until it is closed: by Esc, by choosing the word again, or by
 * going elsewhere. One is open at a time. The focus stays where it was; the note comes right after the word, so that the next Tab
 * leads to its link, and its words are read out when it opens.
 */
export function toggleTip(trigger: HTMLElement, tip: Tip): void {
  const wasOpen = open?.trigger === trigger
  closeTip()
  if (!wasOpen) openTip(trigger, tip)
}

let open: { readonly trigger: HTMLElement; readonly box: HTMLElement } | undefined

function openTip(trigger: HTMLElement, { words, href }: Tip): void {
  const box = document.createElement('span')
  box.className = 'tip'
  box.popover = 'manual'
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  box.append(said)
  if (href !== undefined) {
    const more = document.createElement('a')
    more.href = href
    more.textContent = 'In the glossary'
    box.append(' ', more)
  }
  trigger.after(box)
  trigger.setAttribute('aria-expanded', 'true')
  box.showPopover()
  // A live region says what comes into it once it stands.
  said.textContent = words
  place(box, trigger)
  open = { trigger, box }
}

function closeTip(): void {
  if (open === undefined) return
  const { trigger, box } = open
  open = undefined
  trigger.setAttribute('aria-expanded', 'false')
  if (box.contains(document.activeElement)) trigger.focus()
  box.remove()
}

/** Under the word, over it where there is no room below; never beyond the sides of the window. */
function place(box: HTMLElement, trigger: HTMLElement): void {
  const lines = trigger.getClientRects()
  const line = lines[lines.length - 1] ?? trigger.getBoundingClientRect()
  const first = lines[0] ?? line
  const { width, height } = box.getBoundingClientRect()
  const room = document.documentElement.clientWidth - width - 8
  const below = line.bottom + 6 + height <= innerHeight || first.top < height + 6
  box.style.left = `${scrollX + Math.max(8, Math.min(line.left, room))}px`
  box.style.top = `${scrollY + (below ? line.bottom + 6 : first.top - height - 6)}px`
}

const isOutside = (target: EventTarget | null): boolean =>
  open !== undefined && target instanceof Node && !open.box.contains(target) && !open.trigger.contains(target)

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open !== undefined) {
    event.preventDefault()
    closeTip()
  }
})
addEventListener('pointerdown', ({ target }) => {
  if (isOutside(target)) closeTip()
})
addEventListener('focusin', ({ target }) => {
  if (isOutside(target)) closeTip()
})
addEventListener('resize', () => {
  if (open !== undefined) place(open.box, open.trigger)
})
