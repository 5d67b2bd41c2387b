import type { ChangeLink, ConsultationResponse, SectionChange } from '#schemas'
import { addressOf } from '../../../model/address.ts'
import { capitalise } from '../../../model/wording.ts'
import { comparedAt, type ResponseTexts } from './response-texts.ts'
import { knownText, textPlace } from './text-place.ts'
import { unaskedSince } from './unasked-since.ts'

type Unasked = ConsultationResponse['unasked']

/** Changes of the text that followed to which no accepted comment is linked. Declared renames alone are no change. */
export function unaskedChanges(links: readonly ChangeLink[], texts: ResponseTexts): Unasked {
  const { comparison, on, consulted, after, pair } = texts
  if (on === undefined && consulted !== undefined && after !== undefined) return unaskedSince(links, consulted, after)
  if (comparison === undefined) return { sections: [], duties: [], records: [] }
  const asked = new Set(links.map(({ what, id }) => `${what} ${id}`))
  const placed = links.map((link) => ({
    link,
    section: (after && textPlace(knownText(after), link)?.section) ?? (on && textPlace(knownText(on), link)?.section),
  }))
  const isWholeAsked = (change: SectionChange) => [change.id, change.old?.id].some((id) => asked.has(`section ${id}`))
  const sections = comparison.sections.flatMap((change): Unasked['sections'][number][] => {
    if (change.status === 'unchanged' || change.status === 'renamed-only' || isWholeAsked(change)) return []
    const ids = new Set([change.id, change.old?.id].filter((id) => id !== undefined))
    const here = new Set(placed.flatMap(({ link, section }) => (section !== undefined && ids.has(section) ? [`${link.what} ${link.id}`] : [])))
    const changed = countChanged(change, texts)
    if (here.size >= changed && changed > 0) return []
    const address = comparedAt(texts, change.id)
    return [
      {
        id: change.id,
        title: `${(change.new ?? change.old)?.number ?? ''} ${(change.new ?? change.old)?.title ?? change.id}`.trim(),
        words: capitalise(change.words),
        changed,
        asked: here.size,
        ...(address === undefined ? {} : { address }),
      },
    ]
  })
  const wholly = new Set(comparison.sections.filter(isWholeAsked).flatMap(({ duties }) => duties))
  const duties = comparison.duties.flatMap(({ id, status, old, new: now, changes }): Unasked['duties'][number][] => {
    if (status === 'unchanged' || status === 'reworded' || asked.has(`duty ${id}`) || wholly.has(id)) return []
    const said = changes.length > 0 ? changes.map(({ words }) => words) : [status === 'added' ? 'new' : status]
    const address = pair === undefined ? undefined : comparedAt(texts, (now ?? old)?.section.id)
    return [{ id, title: (now ?? old)?.sentence ?? id, words: said, ...(address === undefined ? {} : { address: `${address}#${id}` }) }]
  })
  const records = comparison.registers
    .filter(({ register, id, status }) => status !== 'renamed-only' && !asked.has(`register ${register}/${id}`))
    .map(({ register, id, title, words }) => ({ id: `${register}/${id}`, title, words: capitalise(words) }))
  return { sections, duties, records }
}

/** Paragraphs and duties of a section that read otherwise; of one that came or went, all it has. */
function countChanged(change: SectionChange, { on, after }: ResponseTexts): number {
  if (change.blocks !== undefined) {
    const { added, removed, edited, moved } = change.blocks
    return added + removed + edited + moved
  }
  const whole = change.new === undefined ? on?.sections.get(change.old?.id ?? '') : change.old === undefined ? after?.sections.get(change.id) : undefined
  return whole === undefined ? Math.max(change.duties.length, 1) : Math.max(whole.blocks.length, 1)
}

/** Where the duties of a comparison stand, for those who want them all. */
export const allChangesAt = ({ pair }: ResponseTexts): string | undefined => pair && addressOf({ to: 'comparison', pair })
