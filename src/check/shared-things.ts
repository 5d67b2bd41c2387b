import type { Edition } from '../model/edition.ts'

/** Ids that stand in `shares` of any duty: kinds of information, agencies on either side, gateways. */
export function sharedThings({ duties }: Edition) {
  const information = new Set<string>()
  const agencies = new Set<string>()
  const gateways = new Set<string>()
  for (const duty of duties.values()) {
    for (const share of duty.shares ?? []) {
      gateways.add(share.gateway)
      for (const id of share.information) information.add(id)
      for (const id of share.with) agencies.add(id)
    }
  }
  return { information, agencies, gateways }
}
