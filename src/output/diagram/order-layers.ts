import type { Link } from './layer-nodes.ts'

/** How often the order is swept down and up; it is seldom better after a handful. */
const SWEEPS = 12

/**
 * Orders the nodes of each layer so that few links cross: sweeps by medians, then exchanges of neighbours while that helps
 * (Gansner, Koutsofios, North and Vo 1993, section 3). Every link goes from one layer to the next. The same input gives the same order.
 */
export function orderLayers(layers: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const above = neighbours(links.map(([upper, lower]) => [lower, upper]))
  const below = neighbours(links)
  let order = layers.map((layer) => [...layer])
  let best = order.map((layer) => [...layer])
  let fewest = countCrossings(best, links)
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    order = sweep % 2 === 0 ? sweepDown(order, above) : sweepDown(order.toReversed(), below).toReversed()
    exchangeNeighbours(order, above, below)
    const crossings = countCrossings(order, links)
    if (crossings < fewest) [best, fewest] = [order.map((layer) => [...layer]), crossings]
  }
  return best
}

/** How many pairs of links cross, drawn straight between layers in this order. */
export function countCrossings(layers: readonly (readonly string[])[], links: readonly Link[]): number {
  let count = 0
  for (const [index, layer] of layers.entries()) {
    const [upper, lower] = [placesOf(layer), placesOf(layers[index + 1] ?? [])]
    const ends = links.flatMap(([from, to]): (readonly [number, number])[] => {
      const [a, b] = [upper.get(from), lower.get(to)]
      return a === undefined || b === undefined ? [] : [[a, b]]
    })
    for (const [at, [a, b]] of ends.entries()) for (const [c, d] of ends.slice(at + 1)) if ((a - c) * (b - d) < 0) count += 1
  }
  return count
}

type Neighbours = ReadonlyMap<string, readonly string[]>

const neighbours = (links: readonly Link[]): Neighbours => {
  const found = new Map<string, string[]>()
  for (const [from, to] of links) (found.get(from) ?? found.set(from, []).get(from))?.push(to)
  return found
}

const placesOf = (layer: readonly string[]) => new Map(layer.map((id, index) => [id, index]))

function sweepDown(layers: readonly (readonly string[])[], above: Neighbours): string[][] {
  const [first = [], ...rest] = layers
  const swept = [[...first]]
  for (const layer of rest) {
    const places = placesOf(swept.at(-1) ?? [])
    const medians = new Map(
      layer.map((id, index) => [
        id,
        median(
          (above.get(id) ?? []).flatMap((other) => places.get(other) ?? []),
          index,
        ),
      ]),
    )
    swept.push([...layer].sort((a, b) => (medians.get(a) ?? 0) - (medians.get(b) ?? 0)))
  }
  return swept
}

/** The middle of the places; `own` where there are none, so that what hangs on nothing stays. */
function median(places: number[], own: number): number {
  if (places.length === 0) return own
  const sorted = places.sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? own) + (sorted[Math.ceil(middle)] ?? own)) / 2
}

/** Exchanges neighbours in place as long as two links fewer cross by it. */
function exchangeNeighbours(layers: string[][], above: Neighbours, below: Neighbours): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const [index, layer] of layers.entries()) {
      const [upper, lower] = [placesOf(layers[index - 1] ?? []), placesOf(layers[index + 1] ?? [])]
      const crossings = (a: string, b: string) => crossingsOf(a, b, above, upper) + crossingsOf(a, b, below, lower)
      for (let at = 0; at + 1 < layer.length; at += 1) {
        const [a, b] = [layer[at] as string, layer[at + 1] as string]
        if (crossings(b, a) >= crossings(a, b)) continue
        layer.splice(at, 2, b, a)
        isBetter = true
      }
    }
  }
}

/** How many links of two nodes cross on one side when `a` stands left of `b`. */
function crossingsOf(a: string, b: string, beside: Neighbours, places: ReadonlyMap<string, number>): number {
  let count = 0
  for (const left of beside.get(a) ?? []) for (const right of beside.get(b) ?? []) if ((places.get(left) ?? 0) > (places.get(right) ?? 0)) count += 1
  return count
}
