import { addressOf, type Target } from './address.ts'
import type { Edition } from './edition.ts'

type Standing = Pick<Edition, 'key' | 'config' | 'data'>

/**
 * The `base` of addresses that stay true for an edition: a published one keeps its own folder when another comes into force;
 * the draft stands beside it, or at the front while nothing is in force.
 */
export function permanentBase(edition: Standing): string {
  if (edition.key !== 'draft') return `/edition/${edition.data.edition}/`
  return edition.config.inForce === undefined ? '/' : '/draft/'
}

/** The whole address of a target in this edition, with the site’s own address before it. */
export const permanentAddress = (edition: Standing, target: Target): string => siteAddress(edition) + addressOf(target, permanentBase(edition))

/** Where one duty with this fingerprint is held against the editions: short, for the same reason as `checkAddress`. */
export const changedAddress = (edition: Standing, { id, fingerprint }: { readonly id: string; readonly fingerprint: string }): string =>
  siteAddress(edition) + addressOf({ to: 'line', id, fingerprint })

/** Where a copy is held against the editions: short, because people type it from paper. It needs 16 characters of the digest. */
export const checkAddress = (edition: Standing, digest: string): string => siteAddress(edition) + addressOf({ to: 'check-copy', digest: digest.slice(0, 16) })

const siteAddress = (edition: Standing) => edition.config.address.replace(/\/$/, '')
