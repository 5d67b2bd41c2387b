import type { Edition } from '#engine'

/** What a function makes of an edition, made once for each. */
export function perEdition<Made extends object>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const made = new WeakMap<Edition, Made>()
  return (edition) => {
    const known = made.get(edition)
    if (known !== undefined) return known
    const fresh = make(edition)
    made.set(edition, fresh)
    return fresh
  }
}
