import type { ChangeLink, ShownChange } from '#schemas'
import { addressOf } from '../../../model/address.ts'
import { dropUndefined } from '../../../model/drop-undefined.ts'
import type { Edition } from '../../../model/edition.ts'
import { permanentBase } from '../../../model/permanent-address.ts'
import { recordTitle } from '../../../model/record-title.ts'
import { capitalise } from '../../../model/wording.ts'
import { consultedPlace } from './consulted-place.ts'
import { comparedAt, type ResponseTexts, sectionName } from './response-texts.ts'
import { knownText, textPlace } from './text-place.ts'

/** What was changed because of a comment, as it was and as it is, with where both can be read. */
export function showChange(link: ChangeLink, texts: ResponseTexts): ShownChange {
  const { on, consulted, after } = texts
  const was = on === undefined ? consulted && consultedPlace(consulted, link) : textPlace(knownText(on), link)
  const now = after && textPlace(knownText(after), link)
  const section = now?.section ?? was?.section
  const known = now === undefined ? on : after
  return dropUndefined({
    ...link,
    title: thingName(link, known, section),
    words: changeWords(link, texts, [was !== undefined, now !== undefined]),
    ...wasAndNow(link, texts, [was?.words, now?.words]),
    section,
    address: addressOfThing(link, now === undefined ? undefined : after, section),
    comparison: comparedAt(texts, section),
  })
}

/** What something is called: "paragraph 4.2.1", "a paragraph of 4.2 Requests", "duty 4.2.2", "4.2 Requests". */
export function thingName({ what, id }: { readonly what: string; readonly id: string }, edition: Edition | undefined, section: string | undefined): string {
  if (what === 'section') return sectionName(edition, id)
  if (what === 'register') {
    const [name = '', ...rest] = id.split('/')
    const record = rest.join('/')
    return edition !== undefined && Object.hasOwn(edition.registers, name) ? recordTitle(edition, name as keyof Edition['registers'], record) : record
  }
  const block = edition?.sections.get(section ?? '')?.blocks.find((each) => each.id === id)
  const name = block?.kind === 'heading' ? 'heading' : what === 'duty' ? 'duty' : 'paragraph'
  if (block?.number !== undefined || section === undefined) return `${name} ${block?.number ?? id}`
  return `a ${name} of ${sectionName(edition, section)}`
}

function changeWords({ what, id }: ChangeLink, { on, consulted, comparison }: ResponseTexts, [was, now]: readonly [boolean, boolean]): string {
  if (what === 'section') {
    const found = comparison?.sections.find((section) => section.id === id || section.old?.id === id)
    if (found !== undefined) return capitalise(found.words)
  }
  if (what === 'duty') {
    const found = comparison?.duties.find((duty) => duty.id === id)
    if (found !== undefined && found.changes.length > 0) return capitalise(found.changes.map(({ words }) => words).join('; '))
  }
  if (what === 'register') {
    const found = comparison?.registers.find((record) => `${record.register}/${record.id}` === id)
    if (found !== undefined) return capitalise(found.words)
  }
  if (on === undefined && (consulted === undefined || what === 'register')) return 'Changed'
  return was && now ? 'Changed' : now ? 'New' : 'Withdrawn'
}

/** Of a duty its sentence, which says more than the words of its box; of a section and a record there are only words. */
function wasAndNow({ what, id }: ChangeLink, { comparison }: ResponseTexts, [was, now]: readonly [string | undefined, string | undefined]) {
  if (what === 'section' || what === 'register') return {}
  const duty = what === 'duty' ? comparison?.duties.find((each) => each.id === id) : undefined
  const [before, after] = duty === undefined ? [was, now] : [duty.old?.sentence, duty.new?.sentence]
  // Where the sentence is the same, what changed is in the facts under it.
  return duty !== undefined && before === after ? { was: was || undefined, now: now || undefined } : { was: before || undefined, now: after || undefined }
}

function addressOfThing({ what, id }: ChangeLink, edition: Edition | undefined, section: string | undefined): string | undefined {
  if (edition === undefined) return undefined
  const base = permanentBase(edition)
  if (what === 'section') return addressOf({ to: 'section', id }, base)
  if (what === 'register') {
    const [name = '', ...rest] = id.split('/')
    return addressOf({ to: 'record', register: name as keyof Edition['registers'], id: rest.join('/') }, base)
  }
  if (what === 'duty') return addressOf({ to: 'duty', id }, base)
  return section === undefined ? undefined : addressOf({ to: 'block', section, id }, base)
}
