import type { ElementContent } from 'hast'
import type { EditionComparison, SectionChange, SectionRedlineData } from '#schemas'
import { headParts } from './comparison-outline.ts'
import { listUnder, type Outline, type OutlinePart } from './outline.ts'
import { outlineToHtml } from './outline-to-html.ts'
import { outlineToMarkdown } from './outline-to-markdown.ts'
import { outlineToText, type TextSetting } from './outline-to-text.ts'
import { redlineLines } from './redline-lines.ts'
import type { SectionRedline } from './section-redline.ts'
import { fromTo } from './sides-words.ts'

/** One section of a comparison with its redline. */
export interface RedlinedSection {
  readonly comparison: EditionComparison
  readonly section: SectionChange
  readonly redline: SectionRedline
}

/** For a terminal: lines that changed, each with `[-deleted-]` and `{+inserted+}` words, and three points where lines are left out. */
export const redlineToText = (redlined: RedlinedSection, setting?: TextSetting): string => outlineToText(outlineOf(redlined, changedLines(redlined)), setting)

/** For a ticket: what was and what is, block by block. */
export const redlineToMarkdown = (redlined: RedlinedSection): string => outlineToMarkdown(outlineOf(redlined, wasAndNow(redlined)))

/** One HTML document with the redline in it. */
export const redlineToHtml = (redlined: RedlinedSection): string => outlineToHtml(outlineOf(redlined, []), redlined.redline.tree.children as ElementContent[])

/** The redline as data, with its HTML. */
export function redlineData({ comparison, section, redline }: RedlinedSection): SectionRedlineData {
  const { notice, manual, old, new: fresh } = comparison
  const { blocks, isChanged, html } = redline
  return {
    format: 'section-redline/1',
    ...(notice === undefined ? {} : { notice }),
    manual,
    old,
    new: fresh,
    section,
    isChanged,
    blocks: blocks.map(blockData),
    html,
  }
}

function blockData(block: SectionRedline['blocks'][number]): SectionRedlineData['blocks'][number] {
  const told = Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined))
  return { ...(told as unknown as SectionRedlineData['blocks'][number]), details: [...block.details] }
}

function outlineOf({ comparison, section, redline }: RedlinedSection, parts: readonly OutlinePart[]): Outline {
  const place = section.new ?? section.old
  const title = `${place?.number} ${place?.title}: what changes ${fromTo(comparison)}`
  const note: OutlinePart[] = section.changeNote === undefined ? [] : [{ kind: 'text', words: [section.changeNote] }]
  const said: OutlinePart[] = [{ kind: 'text', words: [section.words.slice(0, 1).toUpperCase() + section.words.slice(1)] }]
  const nothing: OutlinePart[] = redline.isChanged ? [] : [{ kind: 'text', words: ['The printed section is the same in both.'] }]
  return { title, language: comparison.manual.language, parts: [...headParts(title, comparison), ...said, ...note, ...nothing, ...parts] }
}

function changedLines({ redline }: RedlinedSection): OutlinePart[] {
  const parts: OutlinePart[] = []
  let isGap = false
  for (const { text, isChanged } of redlineLines(redline.tree)) {
    if (isChanged) parts.push({ kind: 'text', words: [text] })
    else if (!isGap && parts.length > 0) parts.push({ kind: 'text', words: ['...'] })
    isGap = !isChanged
  }
  const details = [...new Set(redline.blocks.flatMap((block) => block.details))].map((detail) => ({ words: [detail] }))
  return [...(isGap ? parts.slice(0, -1) : parts), ...listUnder(3, 'Besides the words', details)]
}

function wasAndNow({ redline }: RedlinedSection): OutlinePart[] {
  const items = redline.blocks
    .filter(({ kind }) => kind !== 'same')
    .filter((block, index, changed) => !isAround(block, changed[index + 1]))
    .map(({ kind, oldText, newText, details }) => ({
      words: [{ strong: kind }],
      under: [
        ...(oldText === undefined || (kind === 'moved' && oldText === newText) ? [] : [[{ strong: 'Was' }, ` ${oldText}`]]),
        ...(newText === undefined ? [] : [[{ strong: 'Now' }, ` ${newText}`]]),
        ...details.map((detail) => [detail]),
      ],
    }))
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

type Block = SectionRedline['blocks'][number]

/** Whether a block only holds the one after it, which says the change more exactly. */
function isAround({ kind, oldText = '', newText = '', details }: Block, next: Block | undefined): boolean {
  const inner = next?.newText ?? next?.oldText ?? ''
  const outer = next?.newText === undefined ? oldText : newText
  return kind === 'edited' && details.length === 0 && inner !== '' && inner.length < outer.length && plain(outer).includes(plain(inner))
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
