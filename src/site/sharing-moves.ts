import { type Duty, dutyReaches, type Edition, type SharingRow, sharingRows } from '#engine'
import { allCohorts } from './role-paths.ts'

/** Everything that moves one kind of information one way to or from one agency under one gateway. */
export interface SharingMove extends Pick<SharingRow, 'information' | 'agency' | 'direction' | 'gateway'> {
  readonly duties: readonly Duty[]
}

/** The moves of an edition by the order of its registers: kinds of information, then agencies, out before in, then gateways. */
export function sharingMoves(edition: Edition): SharingMove[] {
  const rows = Map.groupBy(sharingRows(edition), ({ information, agency, direction, gateway }) => [information, agency, direction, gateway].join(' '))
  const moves = [...rows.values()].map((alike): SharingMove => {
    const { information, agency, direction, gateway } = alike[0] as SharingRow
    return { information, agency, direction, gateway, duties: [...new Set(alike.map(({ duty }) => duty))] }
  })
  const place = (register: 'information' | 'agencies' | 'gateways') => {
    const ids = [...edition.registers[register].records.keys()]
    return (id: string) => ids.indexOf(id)
  }
  const [ofInformation, ofAgency, ofGateway] = [place('information'), place('agencies'), place('gateways')]
  return moves.sort(
    (a, b) =>
      ofInformation(a.information) - ofInformation(b.information) ||
      ofAgency(a.agency) - ofAgency(b.agency) ||
      Number(a.direction === 'in') - Number(b.direction === 'in') ||
      ofGateway(a.gateway) - ofGateway(b.gateway),
  )
}

/** For the page’s script: for each duty its post, and the cohorts, overlays and groups that it reaches, as JSON. */
export function sharingDuties(edition: Edition, moves: readonly SharingMove[]): string {
  const duties = new Set(moves.flatMap((move) => move.duties))
  const cohorts = allCohorts(edition)
  return JSON.stringify(
    Object.fromEntries(
      [...duties].map((duty) => [duty.id, [duty.role, ...cohorts.filter(({ id }) => dutyReaches(edition.lattice, duty, id)).map(({ id }) => id)]]),
    ),
  )
}
