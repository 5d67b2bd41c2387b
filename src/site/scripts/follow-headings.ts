/** Marks in the list of a page’s headings the one under which the reader is. The list stays as it is, so nothing on the page moves. */
export function followHeadings(list: HTMLElement): void {
  const parts = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  let waits = false
  const mark = () => {
    waits = false
    const here = currentPart(parts)
    for (const { link } of parts) {
      if (link === here?.link) {
        if (link.hasAttribute('aria-current')) continue
        link.setAttribute('aria-current', 'location')
        // In a list longer than the window it comes into sight, by the least that is needed.
        if (list.scrollHeight > list.clientHeight) list.scrollTop = Math.max(0, link.offsetTop - list.clientHeight / 2)
      } else link.removeAttribute('aria-current')
    }
  }
  const soon = () => {
    if (waits) return
    waits = true
    requestAnimationFrame(mark)
  }
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon, { passive: true })
  addEventListener('hashchange', soon)
  mark()
}

interface Part {
  readonly link: HTMLAnchorElement
  readonly heading: HTMLElement
}

/** The last heading over the upper third of the window; at the end of the page the one that was asked for, if it can be seen, for it may never come so high. */
function currentPart(parts: readonly Part[]): Part | undefined {
  const top = ({ heading }: Part) => heading.getBoundingClientRect().top
  const asked = parts.find(({ link }) => link.hash === location.hash)
  if (asked && top(asked) >= 0 && top(asked) < innerHeight && innerHeight + scrollY >= document.documentElement.scrollHeight - 2) return asked
  return parts.findLast((part) => top(part) <= innerHeight / 3)
}
