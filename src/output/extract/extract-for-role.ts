import type { ExtractLine, ExtractPart, RoleExtract } from '#schemas'
import { dropUndefined } from '../../model/drop-undefined.ts'
import { type Edition, hasBegun, isLive } from '../../model/edition.ts'
import { freeze } from '../../model/freeze.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import { reachDuties } from '../../model/reach-duties.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Entry } from '../../model/register.ts'
import { formatDate } from '../../model/wording.ts'
import { extractDigest } from './extract-digest.ts'
import { extractLine } from './extract-line.ts'
import { extractOrigin } from './extract-origin.ts'
import { filterByCohort } from './filter-by-cohort.ts'
import { type ExtractOrder, orderDuties } from './order-duties.ts'

export interface ExtractOptions {
  /** Version of the toolkit, which the shell knows. */
  readonly toolVersion: string
  /** Id of a cohort, an overlay or a group; without it, all duties. */
  readonly cohort?: string | undefined
  /** `modality` if not given. */
  readonly order?: ExtractOrder | undefined
}

/**
 * The extract of a role: what it is to do, why each duty reaches it, and enough about the edition to prove it later.
 * The role and the cohort are ids that exist in the edition.
 */
export function extractForRole(edition: Edition, roleId: string, options: ExtractOptions): RoleExtract {
  const { toolVersion, order = 'modality' } = options
  const role = known(edition.registers.roles.records.get(roleId), roleId)
  const cohort = options.cohort === undefined ? undefined : known(edition.registers.cohorts.records.get(options.cohort), options.cohort)
  const reached = reachDuties(edition, role)
  const { kept, leftOut } = filterByCohort(edition, reached, cohort?.id)
  const lines = orderDuties(edition, kept, order).map((item) => extractLine(edition, item))
  return freeze<RoleExtract>(
    dropUndefined({
      format: 'role-extract/1',
      ...extractOrigin(edition),
      role: dropUndefined({
        id: role.id,
        title: role.title,
        kind: role.kind,
        side: role.side,
        agency: role.agency === undefined ? undefined : { id: role.agency, title: recordTitle(edition, 'agencies', role.agency) },
        summary: role.summary,
      }),
      filter: cohort && { id: cohort.id, title: cohort.title, kind: cohort.kind },
      order,
      count: lines.length,
      note: lines.length > 0 ? undefined : noteOf(edition, role, reached.length > 0 ? cohort?.title : undefined),
      leftOut,
      digest: extractDigest(lines),
      toolVersion,
      address: permanentAddress(edition, { to: 'record', register: 'roles', id: role.id }),
      parts: partsOf(edition, role, lines),
    }),
  )
}

/** Own duties first; then, for each post acted for, the duties that reach the role in no other way. */
function partsOf(edition: Edition, role: Entry<'roles'>, lines: readonly ExtractLine[]): ExtractPart[] {
  const isOwn = (line: ExtractLine) => line.reasons.some(({ kind }) => kind !== 'deputy')
  const own: ExtractPart = { kind: 'own', heading: `Duties of the ${role.name}`, duties: lines.filter(isOwn) }
  const deputy = [...new Set(role.deputyFor)].map((id): ExtractPart => {
    const other = edition.registers.roles.records.get(id)
    const duties = lines.filter((line) => !isOwn(line) && line.role.id === id)
    return { kind: 'deputy', heading: `When you act for the ${other?.name ?? id}`, of: { id, title: other?.title ?? id }, duties }
  })
  return [own, ...deputy.filter(({ duties }) => duties.length > 0)]
}

function noteOf(edition: Edition, role: Entry<'roles'>, filter: string | undefined): string {
  const number = edition.data.edition
  if (filter !== undefined) return `No duty of this post can apply to: ${filter}.`
  if (!hasBegun(edition, role)) return `This post begins in edition ${role.from}. It has no duties in edition ${number}.`
  if (!isLive(edition, role)) return `This post ended on ${formatDate(role.withdrawn?.on ?? '')}: ${role.withdrawn?.reason}`
  return `This post has no duties in edition ${number}.`
}

function known<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new Error(`extractForRole was asked for \`${id}\`, which is not in the edition`)
  return record
}
