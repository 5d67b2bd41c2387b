import { type Edition, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'

/** The regions that carry duties against the posts that stand in them. */
export interface RegionPosts {
  /** Posts that stand in any region, in the order of the register of posts. */
  readonly posts: readonly Entry<'roles'>[]
  readonly rows: readonly { readonly region: Entry<'regions'>; readonly numbers: readonly number[] }[]
  /** How many of each post there are in all regions together. */
  readonly totals: readonly number[]
  /** Posts of our own side that stand in no region: there is one place for all. */
  readonly elsewhere: readonly Entry<'roles'>[]
  /** Posts that most regions have and some have not. */
  readonly missing: readonly { readonly region: Entry<'regions'>; readonly post: Entry<'roles'> }[]
  /** Regions that are named and carry no duties. Placeholders for invented figures are no regions and are left out. */
  readonly liaison: readonly Entry<'regions'>[]
}

/** Which posts stand in which region, and how many; never who. */
export function regionPosts(edition: Edition): RegionPosts {
  const regions = liveRecords(edition, edition.registers.regions)
  const inScope = regions.filter(({ scope }) => scope === 'in-scope')
  const numberOf = ({ posts }: Entry<'regions'>, id: string) => posts.reduce((sum, { role, number }) => sum + (role === id ? number : 0), 0)
  const roles = liveRecords(edition, edition.registers.roles).filter(({ kind }) => kind === 'post')
  const posts = roles.filter(({ id }) => inScope.some((region) => numberOf(region, id) > 0))
  const rows = inScope.map((region) => ({ region, numbers: posts.map(({ id }) => numberOf(region, id)) }))
  return {
    posts,
    rows,
    totals: posts.map((_, index) => rows.reduce((sum, { numbers }) => sum + (numbers[index] ?? 0), 0)),
    elsewhere: roles.filter((role) => role.side === 'own' && !posts.includes(role)),
    missing: rows.flatMap(({ region, numbers }) => numbers.flatMap((number, index) => (number === 0 && posts[index] ? [{ region, post: posts[index] }] : []))),
    liaison: regions.filter(({ scope }) => scope === 'liaison'),
  }
}
