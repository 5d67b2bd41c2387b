import type { History } from '../../model/history.ts'
import { suggest } from '../../model/suggest.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm426: Rule = {
  code: 'NM426',
  title: 'A list of changes that names what is not there',
  severity: 'error',
  why: 'the list is what a reader sees first of a new edition; a line about nothing hides the change that was meant',
  example: {
    wrong: 'changes:\n  - { id: c01, kind: deadline, sections: [joining.welcom], what: The card comes sooner. }',
    right: 'changes:\n  - { id: c01, kind: deadline, sections: [joining.welcome], what: The card comes sooner. }',
  },
  reads: ['changes', 'renames', 'duties', 'id'],
  check: {
    on: 'history',
    *find(history) {
      yield* changeProblems(history)
      yield* renameProblems(history)
    },
  },
}

function* changeProblems({ draft, steps }: History): Iterable<RuleProblem> {
  const { edition: document } = draft.documents
  const last = steps.slice(-2)
  const known = (what: 'section' | 'duty') => new Set(last.flatMap(({ ids }) => [...ids[what].keys()]))
  const [sections, duties] = [known('section'), known('duty')]
  const numbers = new Map<string, number>()
  for (const [index, change] of (draft.data.changes ?? []).entries()) {
    for (const [field, what, all] of [
      ['sections', 'section', sections],
      ['duties', 'duty', duties],
    ] as const) {
      for (const [place, id] of (change[field] ?? []).entries()) {
        if (all.has(id)) continue
        const near = suggest(id, [...all])
        yield {
          message: `change ${change.id} names the ${what} \`${id}\`, which neither this edition nor the one before has`,
          place: document.at(['changes', index, field, place]),
          label: `no ${what} has this id`,
          help: near === undefined ? 'correct the id, or take it out' : `did you mean \`${near}\`?`,
          about: [id, change.id],
        }
      }
    }
    const other = numbers.get(change.id)
    if (other === undefined) numbers.set(change.id, index)
    else
      yield {
        message: `two changes have the number ${change.id}`,
        place: document.at(['changes', index, 'id']),
        label: 'used again here',
        second: { place: document.at(['changes', other, 'id']), label: 'first used here' },
        help: 'give each change a number of its own',
        about: [change.id],
      }
  }
}

function* renameProblems({ draft }: History): Iterable<RuleProblem> {
  const { edition: document } = draft.documents
  const targets = new Map<string, number>()
  for (const [index, { from, to }] of (draft.data.renames ?? []).entries()) {
    const other = targets.get(from)
    targets.set(from, index)
    if (from !== to && other === undefined) continue
    yield {
      message: from === to ? `“${from}” is renamed to itself` : `“${from}” is renamed twice`,
      place: document.at(['renames', index, 'from']),
      label: from === to ? 'nothing is renamed' : 'renamed again here',
      ...(other === undefined ? {} : { second: { place: document.at(['renames', other, 'from']), label: 'first renamed here' } }),
      help: 'take the line out',
      about: [from],
    }
  }
}
