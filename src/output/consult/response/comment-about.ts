import type { PublicComment, ResponseComment } from '#schemas'
import { addressOf } from '../../../model/address.ts'
import type { Consultation } from '../../../model/consultation.ts'
import { dropUndefined } from '../../../model/drop-undefined.ts'
import { permanentBase } from '../../../model/permanent-address.ts'
import { sectionHolding } from './place-now.ts'
import type { ResponseTexts } from './response-texts.ts'
import { thingName } from './show-change.ts'

interface AboutSetting {
  readonly texts: ResponseTexts
  /** The section in which it stands now. */
  readonly section: string | undefined
}

/**
 * What a comment is about: its name, the section it is listed under, and where it can be read. A draft that was never published is
 * not kept: what it had is named as the text that followed names it.
 */
export function commentAbout(
  { target: { what, id, quote, section: written } }: PublicComment,
  { data }: Pick<Consultation, 'data'>,
  { texts: { on, after }, section }: AboutSetting,
): ResponseComment['about'] {
  const about = { what, id, title: id, quote: quote?.exact, group: '' }
  if (what === 'consultation') return dropUndefined({ ...about, title: 'the whole' })
  if (what === 'question') return dropUndefined({ ...about, title: data.questions?.find((question) => question.id === id)?.title ?? id })
  const known = on ?? after
  const held = known && sectionHolding(known, id)
  const home = held ?? written
  // What stood in a section that is gone, and is listed nowhere, comes with what is about the whole.
  const isGone = after !== undefined && home !== undefined && !after.sections.has(home)
  const isThere = on !== undefined || held === home
  return dropUndefined({
    ...about,
    title: thingName({ what, id }, known, home),
    group: section ?? (isGone ? '' : (home ?? '')),
    address:
      known !== undefined && home !== undefined && isThere
        ? addressOf(what === 'section' ? { to: 'section', id: home } : { to: 'block', section: home, id }, permanentBase(known))
        : undefined,
  })
}
