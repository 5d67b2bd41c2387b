import { looksInWords } from './compare-looks.ts'
import { markBlocks } from './mark-blocks.ts'
import { keep, recall } from './reading-store.ts'
import { writeAbbreviationsOut } from './write-abbreviations-out.ts'

/** How a reader likes to read, as the device keeps it. */
export interface Choices {
  readonly expand?: boolean | undefined
  /** Number of the edition since which changes are marked. */
  readonly since?: string | undefined
}

const WORDS: Readonly<Record<string, string>> = { n: 'New', c: 'Changed', m: 'Moved' }

/**
 * The panel with which a reader chooses how a section is shown: abbreviations written out, and what changed since an edition marked.
 * The choices hold for every section and are kept on this device; where nothing can be kept, for this page.
 */
export function openReadingPanel(panel: HTMLElement, prose: HTMLElement): void {
  const box = panel.querySelector<HTMLInputElement>('#reading-expand')
  const list = panel.querySelector<HTMLSelectElement>('#reading-since')
  const said = panel.querySelector<HTMLElement>('[role=status]')
  const choices = recall<Choices>('choices') ?? {}
  const write = (chosen: Choices) => keep('choices', { ...recall<Choices>('choices'), ...chosen })
  // This comes over the network: what a quick reader has chosen meanwhile stands, and is kept.
  if (box?.checked) write({ expand: true })
  if (list?.value) write({ since: list.value })

  if (box) {
    box.checked ||= choices.expand === true
    if (box.checked) writeAbbreviationsOut(prose, true)
    box.addEventListener('change', () => {
      writeAbbreviationsOut(prose, box.checked)
      write({ expand: box.checked })
    })
  }
  if (list) {
    const show = (isAsked: boolean) => {
      const { marks, gone, href } = readOption(list.selectedOptions[0])
      markBlocks(prose, 'since', new Map([...marks].map(([id, mark]) => [id, { words: WORDS[mark] ?? 'Changed', href: `${href}#${id}` }])))
      const those = (wanted: string) => [...marks].filter(([, mark]) => (mark === 'n') === (wanted === 'n')).map(([id]) => id)
      const told = looksInWords({ changed: those('c'), added: those('n'), gone })
      if (said)
        said.textContent =
          href === '' ? (isAsked ? 'No marks' : '') : `${told.slice(0, 1).toUpperCase()}${told.slice(1)} since ${list.selectedOptions[0]?.text ?? ''}`
    }
    const wanted = list.value || choices.since
    if (wanted && [...list.options].some(({ value }) => value === wanted)) {
      list.value = wanted
      show(false)
    }
    list.addEventListener('change', () => {
      show(true)
      write({ since: list.value })
    })
  }
}

/** What an option says: marks as "k7f3p:c q2w3e:n". */
function readOption(option: HTMLOptionElement | undefined): { marks: ReadonlyMap<string, string>; gone: number; href: string } {
  const { marks = '', gone = '0', href = '' } = option?.dataset ?? {}
  const pairs = marks === '' ? [] : marks.split(' ').map((mark): [string, string] => [mark.slice(0, -2), mark.slice(-1)])
  return { marks: new Map(pairs), gone: Number(gone), href }
}
