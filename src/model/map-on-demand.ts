/**
 * A map whose values are made when they are first asked for, and kept: of each key by itself, or of all, in order, where they are gone
 * through. A key for which nothing can be made is not there; only `size` and `keys` count it.
 */
export function mapOnDemand<Value>(keys: Iterable<string>, make: (key: string) => Value | undefined): ReadonlyMap<string, Value> {
  const made = new Map<string, { readonly value: Value | undefined } | undefined>(Array.from(keys, (key) => [key, undefined]))
  const get = (key: string): Value | undefined => {
    if (!made.has(key)) return undefined
    const kept = made.get(key) ?? { value: make(key) }
    made.set(key, kept)
    return kept.value
  }
  const whole = () =>
    new Map(
      [...made.keys()].flatMap((key): (readonly [string, Value])[] => {
        const value = get(key)
        return value === undefined ? [] : [[key, value]]
      }),
    )
  return {
    size: made.size,
    has: (key) => get(key) !== undefined,
    get,
    keys: () => made.keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (visit) => whole().forEach(visit),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  }
}
