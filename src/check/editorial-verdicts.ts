import type { Edition } from '../model/edition.ts'

/** Duties of which edition.yaml says that only their wording changed: named by a change of the kind `editorial`. */
export const editorialVerdicts = ({ data }: Edition): ReadonlySet<string> =>
  new Set((data.changes ?? []).flatMap(({ kind, duties }) => (kind === 'editorial' ? (duties ?? []) : [])))
