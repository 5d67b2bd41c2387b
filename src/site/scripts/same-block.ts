/**
 * Keeps a reader’s place on the way to the same page of another edition: links marked `data-same-block` get the anchor of the
 * block that stands at the top of the window when they are followed. A block that the other page does not have is answered
 * there with the way to its own page. Without this script the links lead to the top.
 */
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-same-block]')

/** The block that is being read: the one the address names while it is in sight, else the first one in sight. */
function blockInSight(): string | undefined {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named && isInSight(named)) return named.id
  if (scrollY < 200) return undefined
  const blocks = document.querySelectorAll<HTMLElement>('.prose .block[id], .prose :is(h2, h3)[id], .prose .duty[id]')
  return [...blocks].find(isInSight)?.id
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

for (const link of links)
  link.addEventListener('click', () => {
    const id = blockInSight()
    if (id !== undefined) link.hash = id
  })

const wanted = decodeURIComponent(location.hash.slice(1))
const main = document.getElementById('main')
if (main?.querySelector('.section-page') && /^[a-z][a-z0-9-]{3,}$/.test(wanted) && document.getElementById(wanted) === null) {
  const note = document.createElement('p')
  note.className = 'missing-block'
  note.setAttribute('role', 'status')
  note.append('The paragraph that you followed is not on this page. ')
  const link = document.createElement('a')
  link.href = `/id/${encodeURIComponent(wanted)}/`
  link.textContent = 'See what became of it'
  note.append(link, '.')
  main.prepend(note)
}

export {}
