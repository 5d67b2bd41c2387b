import { tableXlsx } from '#engine'
import { type Desk, deskAnnotations, deskCsv, deskRows, EXPORT_FORMATS, type ExportFormat, readDesk } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { pathFromHere } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'

export const consultExport = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    format: { kind: 'text', among: EXPORT_FORMATS, about: 'csv if not given; jsonld is W3C annotations' },
    out: { kind: 'text', value: 'FILE', about: 'file to write; needed for xlsx' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Writes all comments with their answers as they stand, for those who answer them: unpublished ones too, so keep the file where the comments are kept. No names and no email addresses are in it, and what was redacted stays out. No cell runs as a formula.',
  ],
  examples: [
    ['consult export --out comments.csv', 'for any spreadsheet'],
    ['consult export --format jsonld', 'for other programs'],
  ],
  run: (call) =>
    withIntake(call, async (intake) => {
      const { format = 'csv', out } = call.options
      if (out === undefined && format === 'xlsx') throw new UsageError('xlsx is not text, so it is written to a file', { hint: 'add --out comments.xlsx' })
      const bytes = exported(await readDesk(intake), format as ExportFormat)
      if (out === undefined) call.terminal.print(new TextDecoder().decode(bytes))
      else {
        putFile(out, bytes)
        call.terminal.note(`Wrote ${pathFromHere(out)}\n`)
      }
      return EXIT.fine
    }),
})

function exported(desk: Desk, format: ExportFormat): Uint8Array {
  if (format === 'xlsx') return tableXlsx(deskRows(desk), { title: desk.intake.consultation.title, day: desk.intake.clock().toISOString().slice(0, 10) })
  return new TextEncoder().encode(format === 'csv' ? deskCsv(desk) : deskAnnotations(desk))
}
