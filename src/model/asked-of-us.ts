import type { RegisterRecord } from '#schemas'
import { dateOf, type Edition, hasBegun, liveRecords } from './edition.ts'
import { type DatedStep, recommendationHistory } from './recommendation-history.ts'
import { recordTitle } from './record-title.ts'
import type { Duty } from './section.ts'

/**
 * What an overseer would ask about next: no section answers it; no duty does; every duty that does is illustrative; every duty that
 * does begins later than the edition; no post answers for it; no source says that it is done.
 */
export type AskedGap = 'no-section' | 'no-duty' | 'only-illustrative' | 'begins-later' | 'no-post' | 'open'

/** Something that was asked of those whom the manual binds, or said of them, with what the edition answers. */
export interface Asked {
  readonly kind: 'recommendation' | 'theme'
  readonly id: string
  readonly title: string
  /** Who asked or said it, as printed. */
  readonly by: string
  readonly text: string
  /** The post that answers for it. */
  readonly owner: string | undefined
  /** Where it stood on the day of the edition: the last step that says so, or the standing of a theme; undefined where no step is that old. */
  readonly status: string | undefined
  /** The date of that step. */
  readonly since: string | undefined
  /** Every step that a source gives, in order of time; those after the edition are marked so. */
  readonly steps: readonly DatedStep[]
  /** Chapters and sections of this edition that answer it. */
  readonly places: readonly string[]
  readonly duties: readonly AnsweringDuty[]
  readonly gaps: readonly AskedGap[]
}

export interface AnsweringDuty {
  readonly duty: Duty
  /** Every source of it is illustrative. */
  readonly isIllustrative: boolean
  /** The day from which its section is in force, where that is later than the edition; `later` where its post begins in a later edition. */
  readonly begins: string | undefined
}

/** Nothing more is expected of these. */
const CLOSED: readonly string[] = ['implemented', 'not-accepted', 'superseded', 'out-of-scope']

/** A step that says what its publisher did, and not where the recommendation stands. */
const NO_STATUS = 'published'

/** Every recommendation of an edition and then every theme, each with its history, what answers it, and what is missing. */
export function askedOfUs(edition: Edition): Asked[] {
  const answers = answersOf(edition)
  const recommendations = liveRecords(edition, edition.registers.recommendations).map((record): Asked => {
    const steps = recommendationHistory(record, dateOf(edition))
    const known = steps.filter(({ after }) => after !== 'yes')
    const last = known.findLast(({ status }) => status !== NO_STATUS) ?? known.at(-1)
    const found = answeredBy(edition, record.answeredBy, answers.get(record.id))
    return {
      ...askedWords(record),
      kind: 'recommendation',
      by: recordTitle(edition, 'agencies', record.body),
      owner: record.owner,
      status: last?.status,
      since: last?.date,
      steps,
      ...found,
      gaps: gapsOf(found, { isOpen: !CLOSED.includes(last?.status ?? ''), hasPost: record.owner !== undefined }),
    }
  })
  const themes = liveRecords(edition, edition.registers.themes).map((record): Asked => {
    const found = answeredBy(edition, record.answeredBy, answers.get(record.id))
    return {
      ...askedWords(record),
      kind: 'theme',
      by: record.saidBy,
      owner: undefined,
      status: record.standing,
      since: record.date,
      steps: [],
      ...found,
      // Only what is tracked is answered here; nobody answers for a theme, and none is ever done.
      gaps: record.standing === 'tracked' ? gapsOf(found, { isOpen: false, hasPost: true }) : [],
    }
  })
  return [...recommendations, ...themes]
}

const askedWords = ({ id, title, text }: { id: string; title: string; text: string }) => ({ id, title, text })

/** Duties by the recommendations and themes that they name, in reading order. */
function answersOf(edition: Edition): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of edition.duties.values()) for (const id of duty.recommendations ?? []) (found.get(id) ?? found.set(id, []).get(id))?.push(duty)
  return found
}

const answeredBy = (edition: Edition, places: RegisterRecord['themes']['answeredBy'], duties: readonly Duty[] = []): Pick<Asked, 'places' | 'duties'> => ({
  places: places.filter((id) => edition.sections.has(id) || edition.chapters.some((chapter) => chapter.id === id)),
  duties: duties.map((duty) => ({ duty, isIllustrative: isIllustrative(edition, duty), begins: beginsLater(edition, duty) })),
})

const isIllustrative = (edition: Edition, { basis }: Duty): boolean => basis.every((id) => edition.registers.sources.records.get(id)?.kind === 'illustrative')

function beginsLater(edition: Edition, duty: Duty): string | undefined {
  const role = edition.registers.roles.records.get(duty.role)
  if (role !== undefined && !hasBegun(edition, role)) return 'later'
  const from = edition.sections.get(duty.section)?.data.inForceFrom
  return from !== undefined && from > (edition.data.inForceFrom ?? '') ? from : undefined
}

function gapsOf({ places, duties }: Pick<Asked, 'places' | 'duties'>, { isOpen, hasPost }: { isOpen: boolean; hasPost: boolean }): AskedGap[] {
  const gaps: Readonly<Record<AskedGap, boolean>> = {
    'no-section': places.length === 0,
    'no-duty': duties.length === 0,
    'only-illustrative': duties.length > 0 && duties.every((answer) => answer.isIllustrative),
    'begins-later': duties.length > 0 && duties.every(({ begins }) => begins !== undefined),
    'no-post': !hasPost,
    open: isOpen,
  }
  return (Object.keys(gaps) as AskedGap[]).filter((gap) => gaps[gap])
}
