import type { Impact } from '#schemas'

/** A comment that waits for an answer, as far as it takes to say what it is on. */
export interface OpenComment {
  readonly consultation: string
  readonly what: string
  readonly id: string
  /** The section it stands in. */
  readonly section: string | undefined
}

/** How many comments wait for an answer on each section and duty that a change touches; a section counts those on all that is in it. */
export function openCommentsOn(comments: readonly OpenComment[], { sections, duties }: Pick<Impact, 'sections' | 'duties'>): NonNullable<Impact['comments']> {
  const counted = (what: 'section' | 'duty', id: string, isOn: (comment: OpenComment) => boolean) =>
    [...Map.groupBy(comments.filter(isOn), ({ consultation }) => consultation)].map(([consultation, list]) => ({ consultation, what, id, count: list.length }))
  return [
    ...sections.flatMap(({ id }) => counted('section', id, (comment) => comment.section === id || (comment.what === 'section' && comment.id === id))),
    ...duties.flatMap(({ id }) => counted('duty', id, (comment) => comment.what === 'duty' && comment.id === id)),
  ]
}
