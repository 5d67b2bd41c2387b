import type { Edition } from '../model/edition.ts'
import type { Problem } from '../model/finding.ts'
import type { Register } from '../model/register.ts'

/** How much of an edition could be read, so that no rule blames what it cannot see on what it can. */
export interface ReadSoFar {
  /** Whether every file could be read. */
  readonly isWhole: boolean
  /** Names of fields that have a wrong shape anywhere. */
  readonly brokenFields: ReadonlySet<string>
  /** Whether a field has a name that is not known, so that another one may be missing. */
  readonly hasUnknownFields: boolean
  /** Files that could not be turned into text at all. */
  readonly unread: ReadonlySet<string>
  /** Section files of whose text a part was refused. */
  readonly refusedBodies: ReadonlySet<string>
  /** False for a problem that only follows from the file not being text: missing front matter in a file that has no words. */
  readonly isOwnFault: (problem: Problem) => boolean
}

/** Problems that leave a file without any text. */
const NOT_TEXT = new Set(['NM608', 'NM612', 'NM616'])
/** Problems that take a part of a section’s text out of its tree. */
const PART_REFUSED = new Set(['NM601', 'NM602', 'NM603', 'NM604', 'NM605', 'NM607', 'NM609', 'NM610', 'NM617', 'NM618'])

export function whatWasRead(edition: Edition, problems: readonly Problem[]): ReadSoFar {
  const filesWith = (codes: ReadonlySet<string>) => new Set(problems.filter((problem) => codes.has(problem.code)).map((problem) => problem.place.file))
  const unread = filesWith(NOT_TEXT)
  const { manual, edition: data } = edition.documents
  // A register without a file is an empty one; any other document that is not there has a problem of its own.
  const registers = Object.values(edition.registers as Record<string, Register>)
    .map((register) => register.document)
    .filter((document) => document.text !== '')
  const documents = [
    manual,
    data,
    ...registers,
    ...edition.chapters.map((chapter) => chapter.document),
    ...[...edition.sections.values()].map((section) => section.document),
  ]
  return {
    brokenFields: new Set(documents.flatMap((document) => [...document.broken].map(lastName))),
    hasUnknownFields: problems.some((problem) => problem.code === 'NM005'),
    isWhole: unread.size === 0 && documents.every((document) => !document.unreadable),
    unread,
    refusedBodies: filesWith(PART_REFUSED),
    isOwnFault: (problem) => NOT_TEXT.has(problem.code) || !unread.has(problem.place.file),
  }
}

/** The field that a path ends in, or the list that its last item stands in. */
const lastName = (key: string): string => key.split('\u0000').findLast((part) => !/^\d+$/.test(part)) ?? ''
