import { type Link, layerNodes } from './layer-nodes.ts'
import { countCrossings, orderLayers } from './order-layers.ts'
import { placeInOrder } from './place-in-order.ts'
import { textWidth, wrapLabel } from './wrap-label.ts'

/** Something to draw: its name, and a short line under it. */
export interface DrawnThing {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box, by its upper left corner, with its label in lines; the note stands on a line of its own under them. */
export interface DiagramNode extends Point {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly label: string
  readonly lines: readonly string[]
  readonly note: string | undefined
}

/** A line from the lower edge of one box to the upper edge of another, by its corners. */
export interface DiagramLink {
  readonly from: string
  readonly to: string
  readonly path: readonly Point[]
}

/** A diagram of an order: what is greater stands higher. All lengths are CSS pixels. */
export interface Diagram {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DiagramNode[]
  readonly links: readonly DiagramLink[]
  /** How many pairs of lines cross. */
  readonly crossings: number
}

/** Sizes that the stylesheet of the diagram shares: font, its line, and the room inside a box. */
export const DIAGRAM = { font: 14, line: 18, noteFont: 13, width: 152, padding: 9, between: 12, layers: 40, margin: 4, lane: 10 } as const

/** How often places are drawn towards those above and below. */
const PULLS = 16

/**
 * Lays out an order in layers: layers by longest path, lines over several layers kept in lanes of their own so that none runs
 * through a box, the order within a layer by medians, places by least squares. A line never goes up, and no two boxes touch. The
 * same input gives the same diagram. The links are those with nothing between, so that the diagram is a Hasse diagram.
 */
export function layOutOrder(things: readonly DrawnThing[], links: readonly Link[]): Diagram {
  const layerOf = layerNodes(
    things.map(({ id }) => id),
    links,
  )
  const lanes = links.map((link) => laneOf(link, layerOf))
  const layers: string[][] = Array.from({ length: Math.max(-1, ...layerOf.values()) + 1 }, () => [])
  for (const { id } of things) layers[layerOf.get(id) ?? 0]?.push(id)
  for (const [index, lane] of lanes.entries()) {
    const first = (layerOf.get(links[index]?.[0] ?? '') ?? 0) + 1
    for (const [step, id] of lane.slice(1, -1).entries()) layers[first + step]?.push(id)
  }
  const steps = lanes.flatMap((lane) => lane.slice(1).map((lower, index): Link => [lane[index] as string, lower]))
  const order = orderLayers(layers, steps)

  const boxes = new Map(things.map((thing) => [thing.id, { thing, lines: linesOf(thing) }]))
  const middles = placeNodes(order, steps, (id) => (boxes.has(id) ? DIAGRAM.width : DIAGRAM.lane))
  const rows = rowsOf(order.map((layer) => Math.max(1, ...layer.map((id) => linesIn(boxes.get(id))))))
  const rowOf = new Map(order.flatMap((layer, index) => layer.map((id) => [id, rows[index] as Row] as const)))
  const xOf = (id: string) => middles.get(id) ?? 0
  return {
    width: Math.max(0, ...[...boxes.keys()].map((id) => xOf(id) + DIAGRAM.width / 2)) + DIAGRAM.margin,
    height: (rows.at(-1)?.bottom ?? 0) + DIAGRAM.margin,
    nodes: order.flat().flatMap((id) => {
      const [box, row] = [boxes.get(id), rowOf.get(id)]
      if (box === undefined || row === undefined) return []
      const { thing, lines } = box
      return [
        { id, x: xOf(id) - DIAGRAM.width / 2, y: row.top, width: DIAGRAM.width, height: row.bottom - row.top, label: thing.label, lines, note: thing.note },
      ]
    }),
    links: lanes.map((lane) => ({ from: lane[0] as string, to: lane.at(-1) as string, path: pathOf(lane, rowOf, xOf) })),
    crossings: countCrossings(order, steps),
  }
}

/** The ends of a link, and between them a place in each layer that it passes. */
function laneOf([upper, lower]: Link, layerOf: ReadonlyMap<string, number>): string[] {
  const [first, last] = [layerOf.get(upper) ?? 0, layerOf.get(lower) ?? 0]
  // Ids have no spaces, so that no place is taken for a node.
  return [upper, ...Array.from({ length: last - first - 1 }, (_, index) => `${upper} ${lower} ${first + 1 + index}`), lower]
}

const linesOf = ({ label }: DrawnThing) => wrapLabel(label, { width: DIAGRAM.width - 2 * DIAGRAM.padding, size: DIAGRAM.font })

const linesIn = (box: { thing: DrawnThing; lines: readonly string[] } | undefined): number =>
  box === undefined ? 0 : box.lines.length + (box.thing.note === undefined ? 0 : 1)

/** Middles of all nodes and lanes, from the left margin. */
function placeNodes(order: readonly (readonly string[])[], steps: readonly Link[], widthOf: (id: string) => number): Map<string, number> {
  const near = new Map<string, string[]>()
  for (const [upper, lower] of steps)
    for (const [a, b] of [
      [upper, lower],
      [lower, upper],
    ] as const)
      (near.get(a) ?? near.set(a, []).get(a))?.push(b)
  const middles = new Map<string, number>()
  for (const layer of order) {
    const wishes = layer.map((id) => ({ at: 0, weight: 1, width: widthOf(id) }))
    for (const [index, x] of placeInOrder(wishes, DIAGRAM.between).entries()) middles.set(layer[index] as string, x)
  }
  for (let pull = 0; pull < PULLS; pull += 1) {
    for (const layer of pull % 2 === 0 ? order : order.toReversed()) {
      const wishes = layer.map((id) => {
        const others = near.get(id) ?? []
        const at = others.length === 0 ? (middles.get(id) ?? 0) : others.reduce((sum, other) => sum + (middles.get(other) ?? 0), 0) / others.length
        return { at, weight: Math.max(1, others.length), width: widthOf(id) }
      })
      for (const [index, x] of placeInOrder(wishes, DIAGRAM.between).entries()) middles.set(layer[index] as string, x)
    }
  }
  const left = Math.min(...[...middles].map(([id, x]) => x - widthOf(id) / 2))
  return new Map([...middles].map(([id, x]) => [id, Math.round(x - left + DIAGRAM.margin)]))
}

interface Row {
  readonly top: number
  readonly bottom: number
}

/** The layers from the top. All boxes of a layer are as high as its highest, so that lines leave and reach them outside the layer. */
function rowsOf(lines: readonly number[]): Row[] {
  const rows: Row[] = []
  for (const count of lines) {
    const top = rows.length === 0 ? DIAGRAM.margin : (rows.at(-1)?.bottom ?? 0) + DIAGRAM.layers
    rows.push({ top, bottom: top + count * DIAGRAM.line + 2 * DIAGRAM.padding })
  }
  return rows
}

/** From box to box: straight between layers, straight down through each layer on the way. */
function pathOf(lane: readonly string[], rowOf: ReadonlyMap<string, Row>, xOf: (id: string) => number): Point[] {
  return lane.flatMap((id, index) => {
    const row = rowOf.get(id) ?? { top: 0, bottom: 0 }
    const [top, bottom] = [
      { x: xOf(id), y: row.top },
      { x: xOf(id), y: row.bottom },
    ]
    if (index === 0) return [bottom]
    return index === lane.length - 1 ? [top] : [top, bottom]
  })
}

/** Whether all words of a box fit into it. */
export const fitsBox = ({ lines, width }: DiagramNode): boolean => lines.every((line) => textWidth(line, DIAGRAM.font) <= width - 2 * DIAGRAM.padding)
