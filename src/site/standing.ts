import { capitalise, compareEditionNumbers, formatDate, inForceTo, type Pair, type PublishedEdition, standingOf, type Target, versionWords } from '#engine'
import { type ComparedSide, comparedSide, hasDraftSide } from './comparison-sides.ts'
import { consultationOn } from './consultations.ts'
import { openManual } from './manual.ts'
import { samePage } from './same-page.ts'
import { draftView, frontView, type View } from './view.ts'

/** A link to the same page elsewhere, or to that edition’s start. */
interface Elsewhere {
  readonly text: string
  readonly href: string
}

/** Words of a page about where its edition stands, shown and hidden by the reader’s own date where a day is given. */
interface Line {
  readonly text: string
  /** Hidden after this day. */
  readonly until?: string | undefined
  /** Shown only after this day. */
  readonly after?: string | undefined
  readonly link?: Elsewhere | undefined
}

/** What a page says of the edition that it belongs to. */
export interface Standing {
  readonly kind: 'front' | 'frozen' | 'draft' | 'comparison'
  /** Such as "Edition 2.0". */
  readonly name: string
  readonly lines: readonly Line[]
}

/** Where the edition of a view stands, with the way to the text that counts now. */
export function standingOfView(view: View, target: Target | undefined): Standing {
  if (target?.to === 'comparison') return standingOfComparison(target.pair)
  const { at, edition } = view
  if (at === undefined)
    return { kind: 'front', name: nameOf(view), lines: [{ text: capitalise(standingOf(edition)) }, ...endLines(view), ...consultationLines(view, target)] }
  if (at === 'draft')
    return { kind: 'draft', name: nameOf(view), lines: [{ text: 'Not in force' }, ...versionLines(view), ...openLines(view), inForceLine(view, target)] }
  return { kind: 'frozen', name: nameOf(view), lines: [{ text: capitalise(standingOf(edition)) }, ...endLines(view), inForceLine(view, target)] }
}

/** A comparison speaks of its two editions and no other, so that one of frozen editions stays as it is. */
function standingOfComparison(pair: Pair): Standing {
  const [old, fresh] = [comparedSide(pair.old), comparedSide(pair.fresh)]
  const line = (text: string, { heading, link }: ComparedSide): Line => ({ text, link: { text: heading, href: link({ to: 'start' }) } })
  const lines = [line('From', old), line('To', fresh), ...versionLines(frontView())]
  const draft = hasDraftSide(pair) ? draftView() : undefined
  return draft === undefined ? { kind: 'comparison', name: 'Comparison', lines } : { kind: 'draft', name: 'Comparison', lines: [...lines, ...openLines(draft)] }
}

/** For whom the version is made, where the standing of the edition does not say it. */
const versionLines = ({ edition: { audience } }: View): Line[] => (audience === undefined ? [] : [{ text: capitalise(versionWords(audience)) }])

const nameOf = ({ edition }: View): string => `Edition ${edition.data.edition}`

/** For an edition that has an end: when, and what followed. */
function endLines({ edition }: View): Line[] {
  const { manual } = openManual()
  const number = edition.data.edition
  const last = inForceTo(manual, number)
  if (last !== undefined)
    return [
      { text: `In force until ${formatDate(last)}`, until: last },
      { text: `No longer in force since ${formatDate(last)}`, after: last },
    ]
  const next = edition.data.inForceFrom === undefined ? nextAfter(manual.editions, number) : undefined
  return next?.data.publishedOn === undefined ? [] : [{ text: `Followed by edition ${next.number} on ${formatDate(next.data.publishedOn)}` }]
}

const nextAfter = (editions: readonly PublishedEdition[], number: string) => editions[editions.findIndex((edition) => edition.number === number) + 1]

/** The way to the text in force, or to what stands at the front while nothing is. */
function inForceLine(view: View, target: Target | undefined): Line {
  const front = frontView()
  const same = target === undefined || front.edition === view.edition ? undefined : samePage(target, view, front)
  const name = `edition ${front.edition.data.edition}`
  if (front.edition === view.edition)
    return {
      text: 'This copy keeps its address when another edition comes into force',
      link: { text: 'Go to the text in force', href: (target && front.link(target)) ?? front.base },
    }
  if (same !== undefined) return { text: 'Text in force', link: { text: `This page in ${name}`, href: same } }
  // What an earlier edition had and the one in force has not keeps a page there that says why.
  const isEarlier = compareEditionNumbers(view.edition.data.edition, front.edition.data.edition) < 0
  if (isEarlier && (target?.to === 'section' || target?.to === 'duty'))
    return { text: `Not in ${name}, which is in force`, link: { text: 'What became of it', href: front.link(target) } }
  return { text: `Not in ${name}, which is in force`, link: { text: `Contents of ${name}`, href: front.base } }
}

/** Until when the draft takes comments. */
function openLines(view: View): Line[] {
  const { consultation } = view.edition.data
  if (consultation === undefined) return []
  const open = consultationOn(view)
  return [
    {
      text: `Open for comment from ${formatDate(consultation.opensOn)} to ${formatDate(consultation.closesOn)}`,
      until: consultation.closesOn,
      link: open && { text: 'How to respond', href: view.link({ to: 'consultation', id: open.id }) },
    },
    { text: `Comments closed on ${formatDate(consultation.closesOn)}`, after: consultation.closesOn },
  ]
}

/** On the text in force: that a draft takes comments, and where it stands. The draft at the front says the same of itself. */
function consultationLines(view: View, target: Target | undefined): Line[] {
  const draft = draftView()
  if (draft === undefined) return openLines(view)
  const { consultation } = draft.edition.data
  if (consultation === undefined) return []
  const same = target && samePage(target, view, draft)
  return [
    {
      text: `A draft of edition ${draft.edition.data.edition} is open for comment until ${formatDate(consultation.closesOn)}`,
      until: consultation.closesOn,
      link: same === undefined ? { text: 'Read the draft', href: draft.base } : { text: 'This page in the draft', href: same },
    },
  ]
}

/** How a browser names the pages of a view, before the page’s own title. */
export function titleMark(view: View, target?: Target): string {
  if (target?.to === 'comparison') return hasDraftSide(target.pair) ? 'DRAFT: ' : ''
  if (view.at === undefined) return ''
  return view.at === 'draft' ? 'DRAFT: ' : `${nameOf(view)}: `
}
