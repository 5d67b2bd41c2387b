/** A link of a diagram: what stands above, then what stands below. */
export type Link = readonly [upper: string, lower: string]

/**
 * The layer of each node, counted from 0 at the top: one below the lowest of all that stand above it (longest path; Sugiyama,
 * Tagawa and Toda 1981, step 1).
 * @throws where links go in a circle, because then nothing stands above.
 */
export function layerNodes(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const layers = new Map(ids.map((id) => [id, 0]))
  const waiting = new Map(ids.map((id) => [id, 0]))
  for (const [, lower] of links) waiting.set(lower, (waiting.get(lower) ?? 0) + 1)
  const free = ids.filter((id) => waiting.get(id) === 0)
  // What becomes free on the way is walked too.
  for (const id of free) {
    for (const [upper, lower] of links) {
      if (upper !== id) continue
      layers.set(lower, Math.max(layers.get(lower) ?? 0, (layers.get(id) ?? 0) + 1))
      const left = (waiting.get(lower) ?? 0) - 1
      waiting.set(lower, left)
      if (left === 0) free.push(lower)
    }
  }
  if (free.length < ids.length) throw new Error('Unexpected circle of links, expected an order')
  return layers
}
