import { sizeWords } from '../offline/age-words.ts'
import type { KeptReport } from '../offline/kept-state.ts'

/** A line at the head of the page about a copy on this device that was brought up to date, or that can be. There is one at most. */
export function showNews({ newer, updated }: Pick<KeptReport, 'newer' | 'updated'>): void {
  const header = document.querySelector('.site-header')
  if (header === null) return
  const line = document.querySelector('#kept-news') ?? document.createElement('div')
  line.id = 'kept-news'
  line.className = 'kept-line'
  line.setAttribute('role', 'status')
  const words = document.createElement('p')
  words.className = 'govuk-width-container'
  const link = document.createElement('a')
  link.href = '/site/offline/'
  link.textContent = newer === undefined ? 'See what is newer' : 'About the copy on this device'
  words.append(newsWords({ newer, updated }), ' ', link)
  line.replaceChildren(words)
  header.prepend(line)
}

function newsWords({ newer, updated }: Pick<KeptReport, 'newer' | 'updated'>): string {
  if (newer !== undefined) return `The copy on this device is not the newest: ${newer.files} files to fetch (${sizeWords(newer.bytes)}).`
  const pages = updated?.changed.length ?? 0
  return `A newer text was published, and the copy on this device has it now (${pages} ${pages === 1 ? 'page' : 'pages'} changed). If you opened this page before, reload it.`
}
