import type { Edition } from '../../model/edition.ts'
import type { PublishedEdition } from '../../model/manual.ts'
import { sha256 } from '../../model/sha-256.ts'
import { LINE_MARK, wordsOf } from '../../render/section-words.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm404: Rule = {
  code: 'NM404',
  title: 'A published section now reads otherwise',
  severity: 'error',
  why: 'the files are those that were published, and the page would still say something else: people would cite words that were never issued',
  example: {
    wrong: '# manual.yaml, after edition 1.0 printed “by agreement with the partner”\nwords:\n  agreement: if the partner agrees',
    right: '# manual.yaml\nwords:\n  agreement: by agreement with the partner',
  },
  check: { on: 'published', find: otherWords },
}

/** Words of a line that are shown. */
const SHOWN = 100

/** Sections that this toolkit, or manual.yaml as it is now, renders to other words than were published, with the first line that differs. */
function otherWords(edition: Edition, { number, record }: PublishedEdition): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const [id, published] of Object.entries(record.sections)) {
    const section = edition.sections.get(id)
    const problem = (message: string, label: string): RuleProblem => ({
      message,
      place: section?.document.at(['title']) ?? { file: `${edition.key}/${published.file}`, line: 1, column: 1, endColumn: 2 },
      label,
      help: 'the words of a published edition stand; put back what changed in manual.yaml, or mend the renderer so that old editions read as they did',
      about: [id, number],
    })
    if (section === undefined) {
      problems.push(problem(`section \`${id}\` of edition ${number} can no longer be read`, 'its file is not read as a section of this id'))
      continue
    }
    const { text, lines } = wordsOf(edition, section)
    if (sha256(text) !== published.words)
      problems.push(problem(`section \`${id}\` of edition ${number} now reads otherwise than published`, labelOf(lines, published.lines)))
  }
  return problems
}

/** The first line of today’s words that differs. What was published is kept as hashes, so it is today’s line that can be shown. */
function labelOf(lines: readonly { line: string; mark: string }[], published: string): string {
  const at = lines.findIndex(({ mark }, index) => mark !== published.slice(index * LINE_MARK, (index + 1) * LINE_MARK))
  const count = published.length / LINE_MARK
  if (at === -1) return `it now ends after line ${lines.length} of ${count}`
  const { line } = lines[at] as { line: string }
  return `line ${at + 1} of its words is now “${line.length > SHOWN ? `${line.slice(0, SHOWN)} ...` : line}”`
}
