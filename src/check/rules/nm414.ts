import type { EditionIds } from '../../model/edition-ids.ts'
import type { History } from '../../model/history.ts'
import type { LineageEntry } from '../../model/lineage.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm414: Rule = {
  code: 'NM414',
  title: 'A lineage entry that contradicts itself, another one or the text',
  severity: 'error',
  why: 'an old id can have gone one way only; with two answers a reader is sent to the wrong text',
  example: {
    wrong: "- { in: '2.0', kind: withdrawn, what: duty, from: [join-card], reason: No cards any more. }\n# and edition 2.0 still has the duty join-card",
    right: '# without the entry',
  },
  reads: ['lineage', 'id', 'duties', 'body'],
  check: {
    on: 'history',
    *find(history) {
      const seen = new Map<string, LineageEntry>()
      const { document, entries } = history.manual.lineage
      for (const entry of entries) {
        const step = history.steps.find(({ number }) => number === entry.in)
        const fault = wrongForm(entry) ?? (step && againstText(entry, step.ids))
        if (fault !== undefined) yield problemOf(history, entry, fault)
        for (const [index, id] of entry.from.entries()) {
          const key = `${entry.in} ${entry.what} ${id}`
          const other = seen.get(key)
          if (other === undefined) seen.set(key, entry)
          else
            yield {
              message: `two entries say what became of ${entry.what} \`${id}\` in edition ${entry.in}`,
              place: document.at([entry.index, 'from', index]),
              label: `it was ${entry.kind} here`,
              second: { place: document.at([other.index]), label: `and ${other.kind} here` },
              help: 'keep one of the two',
              about: [id],
            }
        }
      }
    },
  },
}

interface Fault {
  readonly message: string
  readonly field: 'kind' | 'from' | 'to'
  readonly help: string
}

/** How many ids each kind has on its two sides. */
function wrongForm({ kind, from, to = [], reason }: LineageEntry): Fault | undefined {
  const wrong = (message: string, field: Fault['field'], help: string): Fault => ({ message, field, help })
  if (kind === 'withdrawn')
    return reason === undefined ? wrong('something is withdrawn and no reason is given', 'kind', 'add `reason:` with a sentence that readers see') : undefined
  if (to.length === 0) return wrong(`\`${kind}\` says nothing of where`, 'kind', 'add `to:` with the ids in this edition')
  if (kind === 'moved' && (from.length !== 1 || to.length !== 1))
    return wrong('a move leads from one id to one id', 'from', 'write one entry for each id that moved')
  if (kind === 'split' && (from.length !== 1 || to.length < 2))
    return wrong('a split leads from one id to several', 'to', 'name every id that holds a part, or write `kind: moved`')
  if (kind === 'merged' && (from.length < 2 || to.length !== 1))
    return wrong('a merger leads from several ids to one', 'from', 'name every id that went into it, or write `kind: moved`')
  const both = from.find((id) => kind === 'moved' && to.includes(id))
  return both === undefined ? undefined : wrong(`\`${both}\` moved to itself`, 'to', 'name the id where it stands now')
}

/** What the text of the edition says otherwise: an id that is said to be gone is there. */
function againstText({ kind, what, from, in: number }: LineageEntry, ids: EditionIds): Fault | undefined {
  const stays = kind === 'split' || kind === 'merged' ? undefined : from.find((id) => ids[what].has(id))
  return stays === undefined
    ? undefined
    : { message: `${what} \`${stays}\` was ${kind}, and edition ${number} still has it`, field: 'from', help: 'take it out of the entry, or out of the text' }
}

const problemOf = ({ manual }: History, entry: LineageEntry, { message, field, help }: Fault): RuleProblem => ({
  message,
  place: manual.lineage.document.at([entry.index, field]),
  label: `in edition ${entry.in}`,
  help,
  about: [...entry.from],
})
