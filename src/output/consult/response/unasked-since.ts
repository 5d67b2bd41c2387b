import type { ChangeLink, ConsultationResponse, ConsultedText } from '#schemas'
import { addressOf } from '../../../model/address.ts'
import { dropUndefined } from '../../../model/drop-undefined.ts'
import type { Edition } from '../../../model/edition.ts'
import { permanentBase } from '../../../model/permanent-address.ts'
import { capitalise, countOf } from '../../../model/wording.ts'
import { type DraftBlock, draftWords } from '../anchor/draft-words.ts'
import { sectionName } from './response-texts.ts'
import { thingName } from './show-change.ts'

type Unasked = ConsultationResponse['unasked']

/** A paragraph or duty that reads otherwise, stands elsewhere, came or went. */
interface Changed extends Pick<DraftBlock, 'id' | 'what' | 'section'> {
  readonly words: 'other words' | 'moved' | 'new' | 'gone'
}

/**
 * Changes of the text that followed to which no accepted comment is linked, where the words of a draft are all that is kept of what
 * was consulted on. Of registers nothing is known.
 */
export function unaskedSince(links: readonly ChangeLink[], consulted: ConsultedText, after: Edition): Unasked {
  const asked = new Set(links.map(({ what, id }) => `${what} ${id}`))
  const isAsked = ({ what, id, section }: Changed) => asked.has(`${what} ${id}`) || asked.has(`section ${section}`)
  const changed = changedSince(consulted, after)
  const titles = new Map(consulted.sections.map(({ id, title }) => [id, title]))
  const order = [...new Set([...after.sections.keys(), ...titles.keys()])]
  const bySection = Map.groupBy(changed, ({ section }) => section)
  const addressIn = (section: string) => (after.sections.has(section) ? addressOf({ to: 'section', id: section }, permanentBase(after)) : undefined)
  return {
    sections: order.flatMap((id): Unasked['sections'] => {
      const here = bySection.get(id) ?? []
      const count = here.filter(isAsked).length
      if (count === here.length) return []
      const title = after.sections.has(id) ? sectionName(after, id) : (titles.get(id) ?? id)
      const words = capitalise(`${countOf(here.length, 'paragraph or duty changed', 'paragraphs or duties changed')}`)
      return [dropUndefined({ id, title, words, changed: here.length, asked: count, address: addressIn(id) })]
    }),
    duties: changed
      .filter((one) => one.what === 'duty' && !isAsked(one))
      .map(({ id, what, section, words }) => {
        const address = addressIn(section)
        const title = capitalise(thingName({ what, id }, after, section))
        return dropUndefined({ id, title, words: [words], address: address && `${address}#${id}` })
      }),
    records: [],
  }
}

function changedSince(consulted: ConsultedText, after: Edition): Changed[] {
  const fresh = draftWords(after).blocks
  const [was, is] = [new Map(consulted.blocks.map((block) => [block.id, block])), new Set(fresh.map(({ id }) => id))]
  return [
    ...fresh.flatMap(({ id, what, section, words }): Changed[] => {
      const old = was.get(id)
      if (old === undefined) return [{ id, what, section, words: 'new' }]
      if (old.words !== words) return [{ id, what, section, words: 'other words' }]
      return old.section === section ? [] : [{ id, what, section, words: 'moved' }]
    }),
    ...consulted.blocks.filter(({ id }) => !is.has(id)).map(({ id, what, section }): Changed => ({ id, what, section, words: 'gone' })),
  ]
}
