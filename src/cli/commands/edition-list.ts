import { derivedStatus, inForceTo, openManualFolder } from '#engine'
import { alignColumns } from '../align-columns.ts'
import { defineCommand, EXIT } from '../command.ts'
import { openEdition } from '../open-manual.ts'
import { dayOption } from '../publishing/options.ts'

export const editionList = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: { on: { kind: 'text', value: 'DATE', about: 'where each stands on this day; today if not given' } },
  about: [
    'Lists the published editions, oldest first, and the draft: number, standing on a day, when it was published, from when and until when it is in force.',
    'The standing follows from the dates; what an edition said of itself when it was published does not change.',
  ],
  examples: [
    ['edition list', 'the editions and where they stand today'],
    ['edition list --on 2022-10-01 --json', 'which was in force on that day, as data'],
  ],
  run: (call) => {
    const draft = openEdition(call)
    const { manual } = openManualFolder(call.root)
    const day = dayOption('--on', call.options.on) ?? new Date().toISOString().slice(0, 10)
    const rows = manual.editions.map(({ number, record }) => ({
      edition: number,
      status: derivedStatus(manual, number, day) ?? record.status,
      published: record.publishedOn,
      inForceFrom: record.inForceFrom ?? null,
      inForceTo: inForceTo(manual, number) ?? null,
      sections: Object.keys(record.sections).length,
      duties: Object.values(record.sections).reduce((sum, { duties }) => sum + Object.keys(duties).length, 0),
      title: record.title,
    }))
    if (manual.hasDraft)
      rows.push({
        edition: draft.data.edition,
        status: 'draft',
        published: draft.data.publishedOn ?? '',
        inForceFrom: draft.data.inForceFrom ?? null,
        inForceTo: null,
        sections: draft.sections.size,
        duties: draft.duties.size,
        title: draft.data.title,
      })
    if (call.json) call.terminal.print(`${JSON.stringify({ on: day, inForce: manual.config.inForce ?? null, editions: rows }, null, 2)}\n`)
    else {
      const names = ['edition', `on ${day}`, 'published', 'in force from', 'until', 'sections', 'duties', 'title']
      const cells = rows.map((row) => Object.values(row).map((value) => (value === null || value === '' ? '-' : String(value))))
      const [head = '', ...lines] = alignColumns([names, ...cells])
      call.terminal.print(`${[call.terminal.paint('bold', head), ...lines].join('\n')}\n`)
    }
    return EXIT.fine
  },
})
