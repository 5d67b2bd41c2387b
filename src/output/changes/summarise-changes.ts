import type { ChangesFor, DutyChange, EditionComparison, SectionChange } from '#schemas'

/** A duty or section in a list of what changed. */
export interface ListedChange {
  readonly id: string
  /** Of a duty its sentence, of a section its number and title: as it is now, or as it was where it is gone. */
  readonly text: string
  /** What changed, in words. */
  readonly words: readonly string[]
}

/** What changed for one post. */
export interface PostChanges {
  readonly id: string
  readonly title: string
  /** The whole in a sentence or two. */
  readonly words: string
  readonly begins: readonly ListedChange[]
  readonly differs: readonly ListedChange[]
  readonly ends: readonly ListedChange[]
}

/** A comparison as a list of changes needs it: small, and data all through, so that it can be kept between builds. */
export interface ChangeSummary {
  readonly counts: Pick<EditionComparison['counts'], 'duties' | 'sections'>
  readonly duties: Readonly<Record<'added' | 'withdrawn' | 'strengthened' | 'weakened' | 'mixed' | 'other', readonly ListedChange[]>>
  readonly sections: Readonly<Record<'added' | 'withdrawn' | 'moved', readonly ListedChange[]>>
  /** Posts for which anything changes. */
  readonly posts: readonly PostChanges[]
}

/** The changes that a comparison found, and those for each post. */
export function summariseChanges({ counts, duties, sections }: EditionComparison, posts: readonly ChangesFor[]): ChangeSummary {
  const changed = (effect: DutyChange['effect']) => duties.filter((duty) => duty.status === 'changed' && duty.effect === effect).map(listDuty)
  const ofStatus = (status: DutyChange['status']) => duties.filter((duty) => duty.status === status).map(listDuty)
  const sectionsOf = (status: SectionChange['status']) => sections.filter((section) => section.status === status).map(listSection)
  return {
    counts: { duties: counts.duties, sections: counts.sections },
    duties: {
      added: ofStatus('added'),
      withdrawn: ofStatus('withdrawn'),
      strengthened: changed('strengthened'),
      weakened: changed('weakened'),
      mixed: changed('mixed'),
      other: [...changed('neither'), ...ofStatus('moved')],
    },
    sections: { added: sectionsOf('added'), withdrawn: sectionsOf('withdrawn'), moved: sectionsOf('moved') },
    posts: posts.filter(({ isNothing }) => !isNothing).map(listPost),
  }
}

const listDuty = ({ id, old, new: fresh, changes, reason }: DutyChange): ListedChange => ({
  id,
  text: (fresh ?? old)?.sentence ?? id,
  words: [...changes.map(({ words }) => words), ...(reason === undefined ? [] : [reason])],
})

const listSection = ({ id, old, new: fresh, words }: SectionChange): ListedChange => {
  const place = fresh ?? old
  return { id, text: place === undefined ? id : `${place.number} ${place.title}`, words: [words] }
}

const listPost = ({ for: post, words, duties }: ChangesFor): PostChanges => {
  const list = (kind: 'begins' | 'differs' | 'ends') => duties[kind].map(({ id, sentence, words: changed }) => ({ id, text: sentence, words: changed }))
  return { id: post.id, title: post.title, words, begins: list('begins'), differs: list('differs'), ends: list('ends') }
}
