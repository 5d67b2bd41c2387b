import type { CheckedReturn, Edition } from '#engine'
import { yamlLines } from './yaml-value.ts'

/** The id of a new return: its month and region, such as ret-2021-01-north; its day where the month has one already. */
export function returnId(taken: ReadonlySet<string>, { region, date }: CheckedReturn): string {
  const place = region.replace(/^r-/, '')
  const byMonth = `ret-${date.slice(0, 7)}-${place}`
  return taken.has(byMonth) ? `ret-${date}-${place}` : byMonth
}

/** Returns as records of their register, in its own hand: ids that the edition does not have yet, an empty line between records. */
export function returnRecords(edition: Edition, returns: readonly CheckedReturn[], { illustrative }: { readonly illustrative: boolean }): string {
  const taken = new Set(edition.registers.returns.records.keys())
  return returns
    .map((one) => {
      const id = returnId(taken, one)
      taken.add(id)
      const isInvented = illustrative || edition.registers.regions.records.get(one.region)?.scope === 'example'
      const fields = [
        ...yamlLines({ date: one.date, region: one.region }),
        'rows:',
        ...one.rows.map(({ cohort, count }) => `  - { ${yamlLines({ cohort, count }).join(', ')} }`),
        ...yamlLines({ statedTotal: one.statedTotal }),
        ...(isInvented ? ['illustrative: true'] : []),
      ]
      return `${[`${id}:`, ...fields.map((line) => `  ${line}`)].join('\n')}\n`
    })
    .join('\n')
}
