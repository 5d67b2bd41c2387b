import type { Edition, ExtractOf } from '#engine'
import { findRecord } from './find-record.ts'
import { UsageError } from './usage-error.ts'

/** What an extract is asked of: `<role>`, `role:<id>`, `agency:<id>`, `chapter:<id>` or `edition`, however letters are cased. */
export function findExtractOf(edition: Edition, word: string, cohort: string | undefined): ExtractOf {
  const [, kind = 'role', id = ''] = /^(?:([a-z]+):)?(.*)$/s.exec(word) ?? []
  const isPost = kind === 'role' && word !== 'edition'
  if (!isPost && cohort !== undefined) throw new UsageError('--cohort narrows the extract of a post only', { hint: 'leave it out' })
  if (word === 'edition') return { what: 'edition' }
  if (kind === 'role') {
    const filter = cohort === undefined ? undefined : findRecord(edition, 'cohorts', cohort).id
    return { what: 'role', id: findRecord(edition, 'roles', id).id, cohort: filter }
  }
  if (kind === 'agency') return { what: 'agency', id: findRecord(edition, 'agencies', id).id }
  if (kind === 'chapter') return { what: 'chapter', id: chapterId(edition, id) }
  throw new UsageError(`there is no extract of \`${word}\``, { hint: 'an extract is of <role>, agency:<id>, chapter:<id> or edition' })
}

function chapterId({ chapters }: Edition, id: string): string {
  const found = chapters.find((chapter) => chapter.id === id.toLowerCase())
  if (found === undefined) throw new UsageError(`there is no chapter \`${id}\``, { nearest: { word: id, among: chapters.map((chapter) => chapter.id) } })
  return found.id
}
