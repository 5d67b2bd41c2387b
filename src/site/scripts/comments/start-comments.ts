/** Brings the buttons to comment on a section of the draft, once the page is there to be read. */
const strip = document.querySelector<HTMLElement>('.comment-strip')
const prose = document.querySelector<HTMLElement>('.section-page .prose')

if (strip && prose) {
  const start = () => void import('./comment-on-section.ts').then(({ commentOnSection }) => commentOnSection(strip, prose))
  // Not every browser has a quiet moment to offer.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 1500 })
  else setTimeout(start, 200)
}

export {}
