import { capitalise, countOf } from '../../../model/wording.ts'
import type { DocumentLine, ExtractDocument } from '../extract-document.ts'

type CardLine = Pick<DocumentLine, 'number' | 'when' | 'before' | 'binding' | 'after'>

interface CardGroup<L = CardLine> {
  readonly heading: string
  /** Whether lines say who is bound, because it is not always the post itself. */
  readonly whole: boolean
  readonly lines: readonly L[]
}

/**
 * What a pocket card holds of an extract: what the post must and must not do, and below it what it must do for or with others. The
 * rest is counted.
 */
export function cardContent({ parts, count }: ExtractDocument): { cardCount: string; groups: readonly CardGroup[] } {
  const lines = parts.flatMap((part) => part.lines)
  const held = (modality: DocumentLine['modality']) => lines.filter((line) => line.held && line.modality === modality)
  const others = lines.filter((line) => !line.held && line.modality.startsWith('must'))
  const groups: CardGroup<DocumentLine>[] = [
    { heading: 'Must', whole: false, lines: held('must') },
    { heading: 'Must not', whole: false, lines: held('must-not') },
    { heading: 'For or with others', whole: true, lines: others },
  ]
  const shown = groups.flatMap((group) => group.lines).length
  const rest = lines.length - shown
  const left = /; (left out: .*)$/.exec(count)?.[1]
  const words = `${countOf(shown, 'duty', 'duties')} that must be kept.${rest === 0 ? '' : ` ${rest} more that should or may be done: see the extract.`}`
  return {
    cardCount: left === undefined ? words : `${words} ${capitalise(left)}.`,
    groups: groups.filter((group) => group.lines.length > 0).map((group) => ({ ...group, lines: group.lines.map((line) => cardLine(line, group.whole)) })),
  }
}

function cardLine({ number, when, before, binding, after }: DocumentLine, whole: boolean): CardLine {
  return { number, when: when === undefined ? undefined : capitalise(when), before, binding, after: when === undefined && !whole ? capitalise(after) : after }
}
