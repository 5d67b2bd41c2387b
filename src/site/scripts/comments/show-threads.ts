import { markThreads } from './mark-threads.ts'

/** Offers to mark in the text what published comments are about. */
const choice = document.querySelector<HTMLElement>('[data-mark-threads]')
const box = choice?.querySelector('input')
const prose = document.querySelector<HTMLElement>('.section-page .prose')

if (choice && box && prose) {
  choice.hidden = false
  box.addEventListener('change', () => markThreads(prose, box.checked))
}
