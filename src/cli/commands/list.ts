import { type Edition, isLive, RULES, recordTitle, visibleText } from '#engine'
import { REGISTER_NAMES, type RegisterName } from '#schemas'
import { alignColumns } from '../align-columns.ts'
import { AUDIENCE_OPTION } from '../audience-option.ts'
import { defineCommand, EXIT } from '../command.ts'
import { openEdition } from '../open-manual.ts'
import { UsageError } from '../usage-error.ts'

type Row = Readonly<Record<string, string>>

/** What can be listed of the tool itself, with no manual at hand. */
const OF_TOOL: Readonly<Record<string, () => Row[]>> = {
  checks: () => RULES.map(({ code, severity, title }) => ({ code, severity, title })),
}

/** What can be listed of a manual besides its registers; each row is an object of the same fields. */
const LISTS: Readonly<Record<string, (edition: Edition) => Row[]>> = {
  chapters: ({ chapters }) => chapters.map(({ number, id, title, sections }) => ({ number: String(number), id, sections: String(sections.length), title })),
  sections: ({ sections }) => [...sections.values()].map(({ number, id, duties, title }) => ({ number, id, duties: String(duties.length), title })),
  duties: ({ duties }) => [...duties.values()].map(({ number = '', id, modality, role, action }) => ({ number, id, modality, role, action })),
  registers: ({ registers }) => REGISTER_NAMES.map((name) => ({ id: name, records: String(registers[name].records.size) })),
}

const KINDS = [...Object.keys(LISTS), ...Object.keys(OF_TOOL), ...REGISTER_NAMES]

export const list = defineCommand({
  words: { usage: '<what>', least: 1, most: 1 },
  options: AUDIENCE_OPTION,
  about: [`Lists one kind of thing with its ids: ${KINDS.join(', ')}.`],
  examples: [
    ['list roles', 'the posts, with the ids that other commands take'],
    ['list duties', 'every duty, with its number and its post'],
    ['list checks --json', 'every check as data'],
  ],
  run: (call) => {
    const kind = (call.words[0] as string).toLowerCase()
    if (!KINDS.includes(kind))
      throw new UsageError(`\`${kind}\` cannot be listed`, { hint: `one of: ${KINDS.join(', ')}`, nearest: { word: kind, among: KINDS } })
    const rows = OF_TOOL[kind]?.() ?? ofManual(openEdition(call, call.options), kind)
    call.terminal.print(call.json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows, call.terminal.paint))
    return EXIT.fine
  },
})

const ofManual = (edition: Edition, kind: string): Row[] => LISTS[kind]?.(edition) ?? records(edition, kind as RegisterName)

function records(edition: Edition, register: RegisterName): Row[] {
  return [...edition.registers[register].records.values()].map((record) => ({
    id: record.id,
    standing: isLive(edition, record) ? '' : record.withdrawn === undefined ? `from ${record.from}` : 'withdrawn',
    title: recordTitle(edition, register, record.id),
  }))
}

function table(rows: readonly Row[], paint: (style: 'bold', text: string) => string): string {
  if (rows[0] === undefined) return 'There are none.\n'
  const [head = '', ...lines] = alignColumns([Object.keys(rows[0]), ...rows.map((row) => Object.values(row).map(visibleText))])
  return `${[paint('bold', head), ...lines].join('\n')}\n`
}
