/** How fast something may happen: at once up to `burst`, and then `perMinute`. */
interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** Names that are remembered; the one not seen for longest is forgotten first. */
const REMEMBERED = 20_000

/**
 * A token bucket for each name (Turner, New directions in communications, 1986). Gives 0 where it may happen now, else the seconds
 * to wait. What it remembers is in memory only and bounded.
 */
export function rateLimit({ burst, perMinute }: Rate, now: () => number): (name: string) => number {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return (name) => {
    const at = now()
    const known = buckets.get(name)
    const left = Math.min(burst, (known?.left ?? burst) + (Math.max(0, at - (known?.at ?? at)) / 60_000) * perMinute)
    buckets.delete(name)
    if (buckets.size >= REMEMBERED) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break
    buckets.set(name, { left: left >= 1 ? left - 1 : left, at })
    return left >= 1 ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
  }
}
