import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { csvCell, liveRecords, returnTemplate } from '#engine'
import { day } from '#schemas'
import { defineCommand } from '../command.ts'
import { findRecord } from '../find-record.ts'
import { openEdition } from '../open-manual.ts'
import { pathFromHere } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'

/** Spreadsheets take a file without it for the page of their own country. */
const BOM = '\uFEFF'

export const returnsTemplate = defineCommand({
  words: { usage: '<region> <date>', least: 2, most: 2 },
  options: {
    out: { kind: 'text', value: 'FILE', about: 'the file; headcount-<region>-<date>.csv here if not given' },
    semicolons: { kind: 'flag', about: 'semicolons between cells, for spreadsheets of countries that write decimals with a comma' },
    force: { kind: 'flag', about: 'replace a file of that name' },
  },
  about: [
    'Makes a CSV file for a region to fill in its headcount on a day: a row for each primary cohort, and the total. The notes at its top may stay when it is sent back.',
    'It can be made before the day comes. `manual returns check` reads what comes back.',
  ],
  examples: [
    ['list regions', 'the ids of the regions'],
    ['returns template some-region 2021-03-31', 'a file to fill in'],
    ['returns template some-region 2021-03-31 --semicolons --out sheet.csv', 'for a spreadsheet that wants semicolons'],
  ],
  run: (call) => {
    const { options } = call
    const [regionId = '', date = ''] = call.words
    const edition = openEdition(call)
    const region = findRecord(edition, 'regions', regionId)
    if (!liveRecords(edition, edition.registers.regions).includes(region) || region.scope === 'liaison')
      throw new UsageError(`\`${region.id}\` makes no returns`, { hint: 'manual show REGION says where a region stands' })
    if (!day.safeParse(date).success) throw new UsageError(`\`${date}\` is not a date`, { hint: 'write it as year-month-day, for example 2021-03-31' })
    const file = options.out ?? `headcount-${region.id}-${date}.csv`
    if (statSync(dirname(file), { throwIfNoEntry: false }) === undefined) throw new UsageError(`there is no folder ${dirname(file)}`, { hint: 'make it first' })
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw new UsageError(`${file} is a folder`, { hint: 'name a file in it' })
    const isThere = existsSync(file)
    if (isThere && options.force !== true)
      throw new UsageError(`there is a file ${pathFromHere(file)} already`, { hint: 'name another with --out FILE, or replace it with --force' })
    const delimiter = options.semicolons === true ? ';' : ','
    const cell = (text: string) => (delimiter === ';' && text.includes(';') && !/[",\n]/.test(text) ? `"${text}"` : csvCell(text))
    const lines = returnTemplate(edition, region, date).map((row) => row.map(cell).join(delimiter))
    putFile(file, new TextEncoder().encode(`${BOM}${lines.join('\r\n')}\r\n`))
    const next = 'fill in the column count, then run `manual returns check` on the file'
    return sayMade(call, { made: isThere ? [] : [file], changed: isThere ? [file] : [], path: pathFromHere, next })
  },
})
