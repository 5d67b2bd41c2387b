import { giveTip, HAS_TIPS } from './give-tip.ts'

/** Lets the glossary’s terms in a section open a note with their meaning, from the list at the end of the page. Without it they lead to the glossary. */
export function giveTermTips(prose: HTMLElement): void {
  if (!HAS_TIPS) return
  const meanings = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-term]')].map((item) => [item.dataset['term'], item.querySelector('dd')?.textContent ?? '']),
  )
  for (const link of prose.querySelectorAll<HTMLAnchorElement>('a.term')) {
    const words = meanings.get(link.hash.slice(1))
    if (words !== undefined) giveTip(link, { words, href: link.href })
  }
}
