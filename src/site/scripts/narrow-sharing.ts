/** One row of the sharing matrix, with the post of each of its duties and the cohorts that the duty reaches. */
export interface ShownMove {
  readonly information: string
  readonly agency: string
  readonly direction: string
  readonly gateway: string
  readonly duties: readonly { readonly id: string; readonly role: string; readonly cohorts: ReadonlySet<string> }[]
}

export const FILTERS = ['role', 'cohort', 'information', 'agency', 'direction', 'gateway'] as const
export type Filter = (typeof FILTERS)[number]

/** What is asked for; a filter that is empty or left out asks for nothing. */
export type Asked = Readonly<Partial<Record<Filter, string>>>

/** For each row the duties that pass every filter; a row with none does not pass. */
export function narrowSharing(rows: readonly ShownMove[], asked: Asked): ReadonlySet<string>[] {
  const { role = '', cohort = '', information = '', agency = '', direction = '', gateway = '' } = asked
  return rows.map((row) => {
    const passes = [
      [information, row.information],
      [agency, row.agency],
      [direction, row.direction],
      [gateway, row.gateway],
    ].every(([wanted, value]) => wanted === '' || wanted === value)
    if (!passes) return new Set<string>()
    return new Set(row.duties.filter((duty) => (role === '' || duty.role === role) && (cohort === '' || duty.cohorts.has(cohort))).map(({ id }) => id))
  })
}

/** How many rows a value of a filter would give, with what the other filters ask. */
export const countWith = (rows: readonly ShownMove[], asked: Asked, filter: Filter, value: string): number =>
  narrowSharing(rows, { ...asked, [filter]: value }).filter(({ size }) => size > 0).length
