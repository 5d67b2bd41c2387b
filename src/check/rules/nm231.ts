import { removeListItem } from '../list-item-fix.ts'
import type { Rule } from '../rule.ts'

export const nm231: Rule = {
  code: 'NM231',
  title: 'A condition lets the unknown pass',
  severity: 'error',
  why: 'matching fails closed: what is not known about a device counts against it, or a forbidden one could be allowed',
  example: { wrong: "requires: { camera: ['no', unknown] }", right: "requires: { camera: ['no'] }" },
  reads: ['requires'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      if (name !== 'condition-classes' || !('requires' in record)) return
      for (const [capability, passing] of Object.entries(record.requires ?? {})) {
        const at = passing?.indexOf('unknown') ?? -1
        if (at === -1) continue
        const path = [record.id, 'requires', capability, at]
        yield {
          message: `\`unknown\` is listed as a value of \`${capability}\` that passes`,
          place: document.at(path),
          label: 'never passes',
          help: 'take it out',
          fix: removeListItem(document, path),
        }
      }
    },
  },
}
