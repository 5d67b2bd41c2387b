import { capitalise, countOf, DUTY_ORDERS, type Duty, type DutyOrder, deadlineUrgency, type Edition, liveRecords, MODALITY_ORDER } from '#engine'

/** Duties under one heading of their list. */
export interface DutyGroup {
  /** Where the group begins on its page. */
  readonly id: string
  readonly title: string
  readonly duties: readonly Duty[]
}

/** Every order of the list: as in the text, and the others. */
export const ALL_ORDERS = ['section', ...DUTY_ORDERS] as const

/** How the orders are called after "by". */
export const ORDER_WORDS: Readonly<Record<DutyOrder | 'section', string>> = { section: 'section', post: 'post', deadline: 'deadline', action: 'what is done' }

/** All duties of an edition in groups: by chapter as they are read, by the post that answers, by how soon they are due, or by the alphabet. */
export const dutyGroups = (edition: Edition, order: DutyOrder | 'section'): DutyGroup[] => GROUPS[order](edition).filter(({ duties }) => duties.length > 0)

const GROUPS: Readonly<Record<DutyOrder | 'section', (edition: Edition) => DutyGroup[]>> = {
  section: ({ chapters }) =>
    chapters.map(({ id, number, title, sections }) => ({ id, title: `${number} ${title}`, duties: sections.flatMap(({ duties }) => duties) })),
  post: (edition) => {
    const byPost = Map.groupBy(edition.duties.values(), ({ role }) => role)
    return liveRecords(edition, edition.registers.roles).map(({ id, title }) => ({
      id: `post-${id.toLowerCase()}`,
      title,
      duties: (byPost.get(id) ?? []).toSorted((a, b) => MODALITY_ORDER.indexOf(a.modality) - MODALITY_ORDER.indexOf(b.modality)),
    }))
  },
  deadline: ({ duties }) => {
    const urgency = new Map([...duties.values()].map((duty) => [duty, deadlineUrgency(duty.deadline)]))
    const [kindOf, hoursOf] = [(duty: Duty) => urgency.get(duty)?.[0] ?? 0, (duty: Duty) => urgency.get(duty)?.[1] ?? 0]
    const byKind = Map.groupBy(duties.values(), kindOf)
    return DEADLINES.map((title, kind) => ({ id: `deadline-${kind}`, title, duties: (byKind.get(kind) ?? []).toSorted((a, b) => hoursOf(a) - hoursOf(b)) }))
  },
  action: ({ duties }) => {
    const sorted = [...duties.values()].sort((a, b) => a.action.localeCompare(b.action, 'en'))
    const byLetter = Map.groupBy(sorted, ({ action }) => capitalise(action).slice(0, 1))
    return [...byLetter].map(([letter, group]) => ({ id: `letter-${letter.toLowerCase()}`, title: letter, duties: group }))
  },
}

/** By the kinds of `deadlineUrgency`. */
const DEADLINES = [
  'Immediately',
  'On the same day',
  'Within a time, the shortest first',
  'Ahead of an event, the earliest first',
  'By an event or a day',
  'At intervals, the shortest first',
  'When it happens',
  'At all times',
  'No deadline',
]

/** "100 duties, by post": what a page of the list is. */
export const orderTitle = (edition: Edition, order: DutyOrder | 'section'): string =>
  `${countOf(edition.duties.size, 'duty', 'duties')}, by ${ORDER_WORDS[order]}`
