import { giveAbbreviationTips } from './abbreviation-tips.ts'
import { awaitReader } from './await-reader.ts'
import { followHeadings } from './follow-headings.ts'
import { giveTermTips } from './glossary-tips.ts'
import { takeLook, tellChangesSinceLastLook } from './last-look.ts'
import type { Choices } from './reading-panel.ts'
import { recall } from './reading-store.ts'

/**
 * What scripts add to a section’s page. The text is looked at before anything is written into it. What is not needed at once is
 * fetched when the reader first comes near it.
 */
const prose = document.querySelector<HTMLElement>('.section-page .prose')
const panel = document.querySelector<HTMLDetailsElement>('.reading')
const contents = document.querySelector<HTMLElement>('.on-this-page')

if (prose && panel) {
  const { section = '', place = '', text = '' } = panel.dataset
  const look = takeLook(prose)
  giveTermTips(prose)
  giveAbbreviationTips(prose)
  const comparisons = new Map([...panel.querySelectorAll<HTMLOptionElement>('option[data-href]')].map((option) => [option.text, option.dataset['href'] ?? '']))
  // What was published never reads otherwise at its own address.
  if (!place.startsWith('edition')) void tellChangesSinceLastLook({ prose, name: `${place}:${section}`, text, comparisons }, look)
  offerChoices(panel, prose)
  awaitReader(prose)
}
if (contents) followHeadings(contents)

/** The panel of choices: at once where a choice was kept, else when it is opened. One with nothing to choose stays hidden. */
function offerChoices(panel: HTMLDetailsElement, prose: HTMLElement): void {
  panel.hidden = panel.querySelector('input, select') === null
  const open = () => void import('./reading-panel.ts').then(({ openReadingPanel }) => openReadingPanel(panel, prose))
  const { expand, since } = recall<Choices>('choices') ?? {}
  if (expand || since) open()
  else panel.addEventListener('toggle', open, { once: true })
}
