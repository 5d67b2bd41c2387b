import { isWithheld, recordAudience } from '../../model/audience.ts'
import { dutyAudience } from '../../model/duty-audience.ts'
import type { Edition } from '../../model/edition.ts'
import type { Register } from '../../model/register.ts'
import { withheldFromEach } from '../narrower-references.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm112: Rule = {
  code: 'NM112',
  title: 'Something that cannot stand without what fewer may read',
  severity: 'error',
  why: 'it would vanish from a version whose readers it is meant for: a duty goes with its post, and a rule with those it is about',
  example: {
    wrong: '# the post night-watch is for staff only\nrole: night-watch',
    right: 'role: night-watch\naudience: staff',
  },
  reads: ['audience', 'readers', 'audiences', 'defaultAudience'],
  check: {
    on: 'edition',
    *find(edition) {
      const seen = new Set<string>()
      for (const { audience, withheld } of withheldFromEach(edition)) {
        const problem = (id: string, place: RuleProblem['place']): RuleProblem[] => {
          if (seen.has(id)) return []
          seen.add(id)
          return [
            {
              message: `\`${id}\` is for ${audience.title}, but what it needs is not`,
              place,
              label: 'would be left out of that version',
              help: 'mark it for fewer too, or point it at something that its readers may read',
              about: [id],
            },
          ]
        }
        for (const { name, document, records } of registersOf(edition))
          for (const record of records.values())
            if (withheld.records.get(name)?.has(record.id) === true && !isWithheld(edition.config, recordAudience(name, record), audience.id))
              yield* problem(record.id, document.at([record.id], 'key'))
        for (const section of edition.sections.values()) {
          const isMarked = isWithheld(edition.config, section.data.audience, audience.id)
          if (withheld.sections.has(section.id) && !isMarked) yield* problem(section.id, section.document.at(['id']))
          if (withheld.sections.has(section.id)) continue
          for (const duty of section.duties)
            if (withheld.duties.has(duty.id) && !isWithheld(edition.config, dutyAudience(edition, duty), audience.id))
              yield* problem(duty.id, section.document.at(['duties', duty.index, 'id']))
        }
      }
    },
  },
}

const registersOf = ({ registers }: Edition): Register[] => Object.values(registers as Record<string, Register>)
