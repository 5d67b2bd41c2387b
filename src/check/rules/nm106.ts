import type { RegisterName } from '#schemas'
import type { Edition } from '../../model/edition.ts'
import { findCycles } from '../find-cycles.ts'
import { targetName } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm106: Rule = {
  code: 'NM106',
  title: 'Records of a register that go in a circle',
  severity: 'error',
  why: 'nothing can be above itself: members of a group, or who acts for whom, could not be worked out',
  example: { wrong: 'upper:\n  broader: [lower]\nlower:\n  broader: [upper]', right: 'upper: {}\nlower:\n  broader: [upper]' },
  reads: ['broader', 'memberOf', 'deputyFor', 'withdrawn', 'replacedBy'],
  check: {
    on: 'edition',
    *find(edition) {
      for (const { register, field, says, arrows } of chains(edition)) {
        for (const cycle of findCycles(arrows)) {
          const [id, next] = cycle as [string, string?]
          const { document } = edition.registers[register]
          const name = targetName(register)
          yield {
            message:
              next === undefined
                ? `${name} \`${id}\` ${says} itself`
                : `${name} \`${id}\` ${says} itself, by way of ${cycle
                    .slice(1)
                    .map((step) => `\`${step}\``)
                    .join(', ')}`,
            place: document.at([id, ...field]),
            label: next === undefined ? 'its own id' : 'the circle closes here',
            second: next === undefined ? undefined : { place: document.at([next, ...field]), label: 'and goes on here' },
            help: 'take out the step that leads back',
            about: cycle,
          }
        }
      }
    },
  },
}

interface Chain {
  readonly register: RegisterName
  readonly field: readonly string[]
  readonly says: string
  readonly arrows: ReadonlyMap<string, readonly string[]>
}

/** Every field of a register that points into the same register, upwards or onwards. */
function* chains({ registers }: Edition): Generator<Chain> {
  const { cohorts, roles } = registers
  yield { register: 'cohorts', field: ['broader'], says: 'is above', arrows: arrowsOf(cohorts.records, (cohort) => cohort.broader) }
  yield { register: 'roles', field: ['memberOf'], says: 'is a member of', arrows: arrowsOf(roles.records, (role) => role.memberOf) }
  yield { register: 'roles', field: ['deputyFor'], says: 'is a deputy of', arrows: arrowsOf(roles.records, (role) => role.deputyFor) }
  for (const { name, records } of Object.values(registers)) {
    yield {
      register: name,
      field: ['withdrawn', 'replacedBy'],
      says: 'is replaced by',
      arrows: arrowsOf<{ withdrawn?: { replacedBy?: string | undefined } | undefined }>(records, (record) =>
        record.withdrawn?.replacedBy === undefined ? undefined : [record.withdrawn.replacedBy],
      ),
    }
  }
}

function arrowsOf<T>(records: ReadonlyMap<string, T>, to: (record: T) => readonly string[] | undefined): Map<string, readonly string[]> {
  const arrows = new Map<string, readonly string[]>()
  for (const [id, record] of records) {
    const targets = to(record)
    if (targets !== undefined) arrows.set(id, targets)
  }
  return arrows
}
