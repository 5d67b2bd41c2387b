import { device } from '../../../schemas/registers/device.ts'
import { suggest } from '../../model/suggest.ts'
import type { Rule } from '../rule.ts'

/** The capabilities a class can ask about, and every value a device can have. */
const VALUES = {
  internet: device.shape.internet.options,
  camera: device.shape.camera.options,
  messaging: device.shape.messaging.options,
  storage: device.shape.storage.options,
  wireless: device.shape.wireless.options[1].element.options,
} as const

export const nm230: Rule = {
  code: 'NM230',
  title: 'A condition asks for something no device can have',
  severity: 'error',
  why: 'a value that no device can have fails them all, so a suitable one would be refused',
  example: { wrong: 'requires: { internet: [non] }', right: 'requires: { internet: [none] }' },
  reads: ['requires'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      if (name !== 'condition-classes' || !('requires' in record)) return
      for (const [capability, passing] of Object.entries(record.requires ?? {}) as [keyof typeof VALUES, string[]][]) {
        const known: readonly string[] = VALUES[capability]
        for (const [at, value] of passing.entries()) {
          if (known.includes(value) || value === 'unknown') continue
          const near = suggest(value, known)
          yield {
            message: `\`${value}\` is not a value of \`${capability}\``,
            place: document.at([record.id, 'requires', capability, at]),
            label: 'no device can have it',
            help:
              near === undefined
                ? `use one of ${known
                    .filter((word) => word !== 'unknown')
                    .map((word) => `\`${word}\``)
                    .join(', ')}`
                : `did you mean \`${near}\`?`,
          }
        }
      }
    },
  },
}
