import type { CommentGroup, DraftWords } from '#engine'
import { ANCHOR_OUTCOMES, ANSWER_STATES, CLASSIFICATIONS, SUBMISSION_STATES, VERDICTS } from '#schemas'
import type { DeskLine } from './desk-line.ts'

/** What lists of comments can be narrowed to, and the values a field takes where they are known beforehand. */
export const FILTERS = {
  q: undefined,
  chapter: undefined,
  section: undefined,
  duty: undefined,
  role: undefined,
  cohort: undefined,
  theme: undefined,
  organisation: undefined,
  respondent: undefined,
  kind: CLASSIFICATIONS,
  submission: SUBMISSION_STATES,
  answer: ANSWER_STATES,
  verdict: VERDICTS,
  anchor: [...ANCHOR_OUTCOMES, 'confirmed', 'none'],
  group: ['alone', 'alike', 'campaign'],
  waiting: ['yes', 'wording', 'mine'],
} as const satisfies Readonly<Record<string, readonly string[] | undefined>>

export type FilterName = keyof typeof FILTERS
export type DeskFilter = Partial<Readonly<Record<FilterName, string>>>

export const SORTS = ['oldest', 'newest', 'place', 'theme', 'organisation', 'alike'] as const
export type Sort = (typeof SORTS)[number]

export const isSort = (word: string | undefined): word is Sort => (SORTS as readonly (string | undefined)[]).includes(word)

/** The fields of a filter that were filled in. A value that a field cannot take is left out. */
export function readFilter(given: Readonly<Record<string, string | undefined>>): DeskFilter {
  return Object.fromEntries(
    Object.entries(FILTERS).flatMap(([name, known]) => {
      const value = given[name]?.trim().slice(0, 200)
      return value === undefined || value === '' || (known !== undefined && !(known as readonly string[]).includes(value)) ? [] : [[name, value]]
    }),
  )
}

interface Setting {
  /** The group of a comment, by its id. */
  readonly groupOf: (id: string) => CommentGroup | undefined
  /** Whoever looks: a reference of staff. */
  readonly me: string | undefined
}

/** The lines that every field of a filter lets through, in their order. */
export function filterLines(lines: readonly DeskLine[], filter: DeskFilter, setting: Setting): DeskLine[] {
  const tests = Object.entries(filter).map(([name, value]) => TESTS[name as FilterName](value, setting))
  return lines.filter((line) => tests.every((test) => test(line)))
}

type Test = (line: DeskLine) => boolean

const TESTS: Readonly<Record<FilterName, (value: string, setting: Setting) => Test>> = {
  q: (value) => {
    const words = value.toLowerCase().split(/\s+/)
    return ({ state: { comment } }) => {
      const text = [comment.id, comment.text, comment.proposed, comment.dissent, comment.organisation, comment.target.id, comment.target.quote?.exact]
        .join('\n')
        .toLowerCase()
      return words.every((word) => text.includes(word))
    }
  },
  chapter: (value) => (line) => line.chapter === value,
  section: (value) => (line) => line.section === value,
  duty: (value) => (line) => line.duty === value,
  role: (value) => (line) => line.roles.has(value),
  cohort: (value) => (line) => line.cohorts.has(value),
  theme: (value) => (line) => line.state.answer.theme === value || (value === 'none' && line.state.answer.theme === undefined),
  organisation: (value) => (line) => line.state.comment.organisation === value,
  respondent: (value) => (line) => line.state.comment.respondent === value,
  kind: (value) => (line) => line.state.comment.classification === value,
  submission: (value) => (line) => line.state.submission.state === value,
  answer: (value) => (line) => line.state.answer.state === value,
  verdict: (value) => (line) => line.state.answer.answer?.verdict === value,
  anchor: (value) => (line) => (line.anchor?.outcome ?? 'none') === value,
  group:
    (value, { groupOf }) =>
    ({ state }) => {
      const group = groupOf(state.comment.id)
      return value === 'alone' ? group === undefined : value === 'campaign' ? group?.isCampaign === true : group !== undefined
    },
  waiting:
    (value, { me }) =>
    ({ state: { comment, answer }, overdue }) => {
      if (value === 'mine') return answer.owner !== undefined && answer.owner === me
      return value === 'yes' ? overdue !== undefined : comment.proposed !== undefined
    },
}

/** Lines in another order; lines that are equal in it stay in the order in which the comments came in. */
export function sortLines(
  lines: readonly DeskLine[],
  sort: Sort,
  { places, groupOf }: Pick<Setting, 'groupOf'> & { readonly places: ReadonlyMap<string, number> },
): DeskLine[] {
  const text = (of: (line: DeskLine) => string | undefined) => (a: DeskLine, b: DeskLine) => compare(of(a) ?? '\uFFFF', of(b) ?? '\uFFFF')
  const place = ({ state, section, anchor }: DeskLine) =>
    places.get(anchor?.place.id ?? state.comment.target.id) ?? places.get(section ?? '') ?? Number.MAX_SAFE_INTEGER
  const orders: Readonly<Record<Sort, (a: DeskLine, b: DeskLine) => number>> = {
    oldest: (a, b) => a.state.since - b.state.since,
    newest: (a, b) => b.state.since - a.state.since,
    place: (a, b) => place(a) - place(b),
    theme: text(({ state }) => state.answer.theme),
    organisation: text(({ state }) => state.comment.organisation),
    alike: (a, b) => (groupOf(b.state.comment.id)?.ids.length ?? 1) - (groupOf(a.state.comment.id)?.ids.length ?? 1),
  }
  return lines.toSorted((a, b) => orders[sort](a, b) || a.state.since - b.state.since)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sections and blocks of a draft by their place in it; a section stands before its blocks. */
export function placesIn(words: DraftWords | undefined): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const { id, section } of words?.blocks ?? []) {
    if (!places.has(section)) places.set(section, places.size)
    places.set(id, places.size)
  }
  return places
}
