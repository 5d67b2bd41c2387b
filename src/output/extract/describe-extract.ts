import type { DutyExtract, DutyLine, ExtractLine, RoleExtract } from '#schemas'

/** An extract of anything. */
export type Extract = RoleExtract | DutyExtract

/** What an extract is of, in words, whatever it is of. */
interface Description {
  /** What kind of extract it is: "Duties of a post". */
  readonly kind: string
  /** Whose duties: "Branch head". */
  readonly title: string
  /** What it was narrowed to. */
  readonly filter: string | undefined
  /** How many duties that left out and why; undefined where none were. */
  readonly leftOut: string | undefined
}

/** Says what an extract is of. */
export function describeExtract(extract: Extract): Description {
  if (extract.format === 'duty-extract/2') {
    const { kind, title, number } = extract.subject
    return { kind: KINDS[kind], title: number === undefined ? title : `${number} ${title}`, filter: undefined, leftOut: undefined }
  }
  const { role, filter, leftOut } = extract
  return {
    kind: role.kind === 'group' ? 'Duties of a group of posts' : 'Duties of a post',
    title: role.title,
    filter: filter?.title,
    leftOut: leftOut.count === 0 ? undefined : leftOut.reasons.map(({ count, words }) => `${count} ${words}`).join('; '),
  }
}

const KINDS: Readonly<Record<DutyExtract['subject']['kind'], string>> = {
  agency: 'Duties to share information with an agency',
  chapter: 'Chapter',
  edition: 'The whole edition',
}

/** A part of any extract. */
export interface AnyPart {
  readonly heading: string
  readonly chapter?: { readonly id: string; readonly title: string; readonly number: string } | undefined
  readonly duties: readonly (DutyLine | ExtractLine)[]
}

/** The parts of an extract of anything. */
export const partsOfExtract = (extract: Extract): readonly AnyPart[] => extract.parts

/** The digest that copies of an extract carry: that of its text where it has one, else that of its duties. */
export const digestOfCopy = (extract: Extract): string => ('text' in extract && extract.text !== undefined ? extract.text.digest : extract.digest)
