/** The buttons at blocks come when a reader first points at the text, goes into it by keyboard, or came to a block by its address. */
export function awaitReader(prose: HTMLElement): void {
  const once = new AbortController()
  const fetchTools = (first?: Element) => {
    once.abort()
    void import('./block-tools.ts').then(({ offerBlockTools }) => offerBlockTools(prose, first))
  }
  if (location.hash !== '') {
    fetchTools()
    return
  }
  for (const kind of ['pointerover', 'focusin'] as const) prose.addEventListener(kind, (event) => fetchTools(reachedBlock(event)), { signal: once.signal })
  addEventListener('hashchange', () => fetchTools(), { signal: once.signal })
}

/** What a mouse is over, or a number that has the focus. A finger chooses a number first. */
function reachedBlock(event: Event): Element | undefined {
  const { target } = event
  if (!(target instanceof Element)) return undefined
  const isReached = event instanceof PointerEvent ? event.pointerType !== 'touch' : target.matches('a.block__number')
  return isReached ? target : undefined
}
