import { extractForRole, extractToCsv, extractToJson, extractToText } from '#engine'
import { defineCommand, EXIT } from '../command.ts'
import { findRecord } from '../find-record.ts'
import { openEdition } from '../open-manual.ts'

export const extract = defineCommand({
  words: { usage: '<role>', least: 1, most: 1 },
  options: {
    cohort: { kind: 'text', value: 'ID', about: 'only duties that can apply to someone in this cohort, overlay or group' },
    format: { kind: 'text', among: ['text', 'json', 'csv'], about: 'text if not given' },
    edition: { kind: 'text', value: 'NUMBER', about: 'a published edition, such as 2.0; the draft if not given' },
    order: { kind: 'text', among: ['modality', 'stage'], about: 'the most binding first (if not given), or in the order of management' },
  },
  about: [
    'The duties that a post holds, supports, has through its groups, and has when it acts for another post. Each says why it is there, and where it stands in the manual.',
    'A filtered extract says how many duties were left out and why.',
  ],
  examples: [
    ['list roles', 'the ids of the roles'],
    ['extract some-role', 'the duties of a post'],
    ['extract some-role --cohort some-cohort --order stage', 'only for one kind of case, in the order of the work'],
    ['extract some-role --edition 2.0', 'as a published edition has it'],
    ['extract some-role --format csv > duties.csv', 'for a spreadsheet'],
  ],
  run: (call) => {
    const { words, options, json, terminal, toolVersion } = call
    const edition = openEdition(call, options.edition)
    const role = findRecord(edition, 'roles', words[0] as string)
    const cohort = options.cohort === undefined ? undefined : findRecord(edition, 'cohorts', options.cohort).id
    const made = extractForRole(edition, role.id, { toolVersion, cohort, order: options.order as 'modality' | 'stage' | undefined })
    const format = options.format ?? (json ? 'json' : 'text')
    terminal.print(format === 'json' ? extractToJson(made) : format === 'csv' ? extractToCsv(made) : extractToText(made, terminal.width))
    return EXIT.fine
  },
})
