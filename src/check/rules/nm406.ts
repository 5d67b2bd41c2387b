import { publishedEdition } from '../../model/manual.ts'
import { suggest } from '../../model/suggest.ts'
import type { Rule } from '../rule.ts'

export const nm406: Rule = {
  code: 'NM406',
  title: 'The edition in force is not a published one',
  severity: 'error',
  why: 'the front of the site is the edition in force: one that was never published, or never came into force, binds nobody',
  example: { wrong: "# manual.yaml, and there is no folder editions/2.0\ninForce: '2.0'", right: "inForce: '1.0'" },
  reads: ['inForce'],
  check: {
    on: 'history',
    *find({ manual }) {
      const { inForce } = manual.config
      if (inForce === undefined) return
      const edition = publishedEdition(manual, inForce)
      if (edition?.data.inForceFrom !== undefined) return
      const numbers = manual.editions.filter(({ data }) => data.inForceFrom !== undefined).map(({ number }) => number)
      const near = suggest(inForce, numbers) ?? numbers.at(-1)
      yield {
        message: edition === undefined ? `edition ${inForce} is not published` : `edition ${inForce} was published and never came into force`,
        place: manual.document.at(['inForce']),
        label: edition === undefined ? `there is no folder editions/${inForce}` : 'it has no day from which it is in force',
        help: near === undefined ? 'take `inForce` out until an edition is in force' : `write inForce: '${near}', or take the field out`,
        about: [inForce],
      }
    },
  },
}
