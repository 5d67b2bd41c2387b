import { compareEditionNumbers, type Edition } from '../../model/edition.ts'
import type { History } from '../../model/history.ts'
import { type PublishedEdition, publishedEdition } from '../../model/manual.ts'
import { sha256 } from '../../model/sha-256.ts'
import { formatDate } from '../../model/wording.ts'
import { authoredFiles } from '../authored-files.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm405: Rule = {
  code: 'NM405',
  title: 'Numbers or dates of editions that do not follow',
  severity: 'error',
  why: 'which text applied on a day is worked out from numbers and dates; out of order they give two answers, or the wrong one',
  example: { wrong: "# draft/edition.yaml, after edition 2.0 was published\nedition: '2.0'", right: "edition: '2.1'" },
  reads: ['edition', 'publishedOn', 'inForceFrom', 'withdrawnOn', 'lawAsAt'],
  check: {
    on: 'history',
    *find(history) {
      yield* numberProblems(history)
      yield* dateProblems(history)
      yield* publishedProblems(history.manual.editions)
    },
  },
}

function* numberProblems({ manual, draft }: History): Iterable<RuleProblem> {
  const { edition: number } = draft.data
  const last = manual.editions.at(-1)
  if (last === undefined || compareEditionNumbers(number, last.number) > 0) return
  const same = publishedEdition(manual, number)
  // Right after it was published the draft still has its number and its words.
  if (same !== undefined && same === last && isSameText(draft, same)) return
  yield {
    message:
      same === undefined
        ? `the draft is edition ${number}, and edition ${last.number} is published`
        : `the draft has the number of published edition ${number} and not its text`,
    place: draft.documents.edition.at(['edition']),
    label: `the last published edition is ${last.number}`,
    help: `give the draft a number after ${last.number}`,
    about: [number],
  }
}

function* dateProblems({ draft, before }: History): Iterable<RuleProblem> {
  if (before === undefined) return
  for (const [field, name] of [
    ['publishedOn', 'is published'],
    ['lawAsAt', 'states the law'],
  ] as const) {
    const [now, then] = [draft.data[field], before.data[field]]
    if (now !== undefined && then !== undefined && now < then)
      yield {
        message: `edition ${draft.data.edition} ${name} on ${formatDate(now)}, before edition ${before.number}`,
        place: draft.documents.edition.at([field]),
        label: `edition ${before.number}: ${formatDate(then)}`,
        help: 'correct the date; an edition never goes back',
        about: [draft.data.edition],
      }
  }
}

/** Published editions among themselves. Each was right when it was published, so this finds folders that were put in by hand. */
function* publishedProblems(editions: readonly PublishedEdition[]): Iterable<RuleProblem> {
  for (const [index, edition] of editions.entries()) {
    const before = editions[index - 1]
    if (before === undefined || before.record.publishedOn <= edition.record.publishedOn) continue
    yield {
      message: `edition ${edition.number} was published before edition ${before.number}`,
      place: edition.recordDocument.at([]),
      label: formatDate(edition.record.publishedOn),
      second: { place: before.recordDocument.at([]), label: formatDate(before.record.publishedOn) },
      help: 'put the published folders back as they were',
      about: [edition.number],
    }
  }
}

/** Whether the files of a draft are those that were published. Its edition.yaml may lack the dates that publishing wrote into the copy. */
function isSameText(draft: Edition, { record }: PublishedEdition): boolean {
  const inner = authoredFiles(draft).flatMap(({ file, text }) =>
    file.startsWith(`${draft.key}/`) && file !== `${draft.key}/edition.yaml` ? [[file.slice(draft.key.length + 1), text] as const] : [],
  )
  const published = Object.keys(record.files).filter((path) => /\.(?:mdx|yaml)$/.test(path) && path !== 'edition.yaml')
  return inner.length === published.length && inner.every(([path, text]) => record.files[path] === sha256(text))
}
