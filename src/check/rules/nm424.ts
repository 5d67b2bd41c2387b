import type { History } from '../../model/history.ts'
import type { LineageEntry } from '../../model/lineage.ts'
import type { Section } from '../../model/section.ts'
import { lineFix } from '../line-fix.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm424: Rule = {
  code: 'NM424',
  title: 'A section and the lineage disagree on where it was',
  severity: 'error',
  why: 'the page says “moved from” and links to the old text; with two answers one of them leads astray',
  example: {
    wrong: 'movedFrom: joining.rules\n# and lineage.yaml has no entry, or says that joining.rules went elsewhere',
    right: "movedFrom: joining.rules\n# lineage.yaml: - { in: '2.0', kind: moved, what: section, from: [joining.rules], to: [joining.house] }",
  },
  reads: ['lineage', 'movedFrom', 'id'],
  check: {
    on: 'history',
    *find(history) {
      const { manual, draft } = history
      const moves = new Map<string, LineageEntry>()
      for (const entry of manual.lineage.entries)
        if (entry.in === draft.data.edition && entry.what === 'section' && entry.kind === 'moved') moves.set(entry.to?.[0] ?? '', entry)
      for (const section of draft.sections.values()) {
        const problem = disagreement(history, section, moves.get(section.id))
        if (problem !== undefined) yield problem
      }
    },
  },
}

function disagreement({ before, draft }: History, section: Section, move: LineageEntry | undefined): RuleProblem | undefined {
  const { movedFrom } = section.data
  if (movedFrom === move?.from[0]) return undefined
  const { document, id } = section
  const about = [id, ...(movedFrom === undefined ? [] : [movedFrom])]
  if (movedFrom === undefined)
    return {
      message: `the lineage says that \`${id}\` was \`${move?.from[0]}\`, and the section does not`,
      place: document.at(['id']),
      label: '`movedFrom` is missing',
      help: `add \`movedFrom: ${move?.from[0]}\``,
      about,
    }
  const place = document.at(['movedFrom'])
  if (before === undefined || !Object.hasOwn(before.record.sections, movedFrom))
    return {
      message:
        before === undefined ? `\`${id}\` says that it moved, and there is no edition before` : `edition ${before.number} has no section \`${movedFrom}\``,
      place,
      label: '`movedFrom` names an id of the edition before this one',
      help: 'take the line out: a move is told once, in the edition in which it happens',
      fix: lineFix(document, 'movedFrom'),
      about,
    }
  return {
    message:
      move === undefined
        ? `\`${id}\` moved from \`${movedFrom}\`, and the lineage does not say so`
        : `\`${id}\` says that it was \`${movedFrom}\`, and the lineage says \`${move.from[0]}\``,
    place,
    label: draft.sections.has(movedFrom) ? `\`${movedFrom}\` is still there` : 'no entry leads from there to here',
    help: draft.sections.has(movedFrom) ? 'a section that is still there has not moved: take the line out' : '`manual edition lineage` writes the entry',
    about,
  }
}
