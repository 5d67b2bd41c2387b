import type { Rule } from '../rule.ts'

export const nm232: Rule = {
  code: 'NM232',
  title: 'A condition that decides nothing about devices, or on a case',
  severity: 'error',
  why: 'a class with nothing to ask lets every listed device pass, and a rule on the case cannot be read off a device',
  example: { wrong: 'appliesTo: device', right: 'appliesTo: device\nrequires: { internet: [none] }' },
  reads: ['requires', 'appliesTo'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      if (name !== 'condition-classes' || !('appliesTo' in record)) return
      if ((record.appliesTo === 'device') === (record.requires !== undefined)) return
      yield {
        message:
          record.appliesTo === 'device'
            ? `\`${record.id}\` is decided by the device and says nothing it requires`
            : `\`${record.id}\` is a rule on the case and has \`requires\``,
        place: record.appliesTo === 'device' ? document.at([record.id, 'appliesTo']) : document.at([record.id, 'requires'], 'key'),
        label: record.appliesTo === 'device' ? '`requires` is missing' : 'nothing on a device is asked',
        help:
          record.appliesTo === 'device'
            ? 'add `requires:`, or `requires: {}` where any listed device passes'
            : 'take `requires` out, or write `appliesTo: device`',
      }
    },
  },
}
