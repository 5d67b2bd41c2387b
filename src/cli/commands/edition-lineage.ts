import { countOf, historyOf, openManualFolder, type VanishedId } from '#engine'
import { LINEAGE_KINDS, type LineageEntryData } from '#schemas'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { knownId } from '../known-ids.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { appendLineage, lineageLine } from '../publishing/append-lineage.ts'
import { certainEntries, namedEntries, unexplained } from '../publishing/lineage-entries.ts'
import { dayOption } from '../publishing/options.ts'

export const editionLineage = defineCommand({
  words: { usage: '[id ...]', least: 0, most: 200 },
  options: {
    reason: { kind: 'text', value: 'WORDS', about: 'why, in a sentence that readers see' },
    to: { kind: 'text', value: 'IDS', about: 'ids in the draft that take their place, with commas between' },
    kind: { kind: 'text', among: LINEAGE_KINDS, about: 'what became of them; withdrawn if not given, or replaced with --to' },
    authority: { kind: 'text', value: 'ROLE', about: 'the post that decided it' },
    on: { kind: 'text', value: 'DATE', about: 'the day from which it holds, if not that of the edition' },
  },
  about: [
    'A published id never vanishes: lineage.yaml says what became of it. Without ids this writes the entries that are certain (a section that names where it stood in `movedFrom`) and lists what is left to explain.',
    'With ids it explains those: a section, a duty or a block that is gone, or a section for all the blocks it has lost. Entries are only ever added at the end.',
  ],
  examples: [
    ['edition lineage', 'write what is certain and list the rest'],
    ['edition lineage joining.rules --reason "The house has no rules of its own any more."', 'withdraw a section, or explain the blocks that it has lost'],
    ['edition lineage old-duty --to new-duty --reason "One duty now covers both."', 'say what replaces a duty'],
  ],
  run: (call) => {
    const { words, options, root } = call
    const draft = openEdition(call)
    const history = () => historyOf(openManualFolder(root).manual, draft)
    const entries =
      words.length === 0
        ? certainEntries(history())
        : namedEntries(history(), words, {
            kind: options.kind as LineageEntryData['kind'] | undefined,
            reason: options.reason,
            to: options.to?.split(',').map((id) => id.trim()),
            authority: knownId(draft, 'roles', options.authority),
            on: dayOption('--on', options.on),
          })
    if (entries.length > 0) appendLineage(root, entries)
    return sayLineage(call, entries, unexplained(history()))
  },
})

function sayLineage({ root, json, terminal }: Call, written: readonly LineageEntryData[], left: readonly VanishedId[]): number {
  const file = pathFrom(root)('lineage.yaml')
  if (json) {
    terminal.print(`${JSON.stringify({ written, left: left.map(({ what, id, section, step }) => ({ what, id, section, in: step.number })) }, null, 2)}\n`)
    return EXIT.fine
  }
  if (written.length > 0) terminal.print(`Added to ${file}:\n${written.map(lineageLine).join('')}`)
  if (left.length === 0) terminal.print('Every published id is there or explained.\n')
  else {
    terminal.print(`Left to explain: ${countOf(left.length, 'id')}.\n`)
    for (const group of Map.groupBy(left, ({ what, section }) => `${what} ${section}`).values()) terminal.print(`- ${leftWords(group)}\n`)
    terminal.print('Put back what was lost by mistake; explain the rest with `manual edition lineage <id ...> --reason "..."`.\n')
  }
  return EXIT.fine
}

function leftWords(group: readonly VanishedId[]): string {
  const { what, section, before } = group[0] as VanishedId
  const ids = group.map(({ id }) => id).join(', ')
  return what === 'section' ? `section ${ids} of edition ${before.number}` : `${what} ${ids} of ${section} in edition ${before.number}`
}
