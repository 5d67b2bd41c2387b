import { compareLooks, type KeptLook, type Look, markOfWords } from './compare-looks.ts'
import { keep, recall } from './reading-store.ts'

/** A section as it stands now. */
export interface ReadSection {
  readonly prose: HTMLElement
  /** Where its edition stands on the site, and its id: the same section of the draft and of the text in force are read apart. */
  readonly name: string
  /** Inside a sentence: "edition 2.0", "the draft of edition 2.1". */
  readonly text: string
  /** Where this text is compared with an edition’s, by its name inside a sentence. */
  readonly comparisons: ReadonlyMap<string, string>
}

/** The words of every block of a section, as marks. To be taken before a script writes anything into the text. */
export function takeLook(prose: HTMLElement): Look {
  const blocks = prose.querySelectorAll<HTMLElement>('.block[id], :is(h2, h3, h4, h5)[id]')
  return Object.fromEntries([...blocks].map((block) => [block.id, markOfWords(ownWords(block))]))
}

/** Words of a block without its number, which may change by itself, and without the blocks inside it. */
function ownWords(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll('.block__number, .block, .block-mark, .block-tools, .expansion, .tip')) part.remove()
  return copy.textContent ?? ''
}

/**
 * Keeps how a section reads now, and says over it when that has changed since it was last read on this device, with the blocks marked.
 * The line stays for the day, or until the reader puts it away.
 */
export async function tellChangesSinceLastLook({ prose, name, text, comparisons }: ReadSection, now: Look): Promise<void> {
  const today = localDay(new Date())
  const kept = recall<KeptLook>(`seen:${name}`)
  const remember = () => keep(`seen:${name}`, { on: today, text, blocks: now } satisfies KeptLook)
  const changes = kept?.blocks ? compareLooks(kept.blocks, now) : undefined
  if (!kept || changes === undefined || (kept.told !== undefined && kept.told < today)) {
    remember()
    return
  }
  keep(`seen:${name}`, { ...kept, told: kept.told ?? today })
  const { showLastLook } = await import('./show-last-look.ts')
  showLastLook(prose, { kept, changes, comparison: kept.text === text ? undefined : comparisons.get(kept.text) }, remember)
}

const localDay = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
