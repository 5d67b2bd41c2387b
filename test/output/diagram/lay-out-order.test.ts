import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIAGRAM, type Diagram } from '#engine'
import { fitsBox, layOutOrder, type Point } from '../../../src/output/diagram/lay-out-order.ts'
import { countCrossings } from '../../../src/output/diagram/order-layers.ts'
import { textWidth, wrapLabel } from '../../../src/output/diagram/wrap-label.ts'

/** Orders of up to 14 things: a link goes from an earlier one to a later one, so there is no circle. */
const orders = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    things: fc
      .array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: count, maxLength: count })
      .map((labels) => labels.map((label, index) => ({ id: `n${index}`, label, note: index % 2 === 0 ? `${index} things` : undefined }))),
    links: fc
      .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { selector: String, maxLength: 24 })
      .map((pairs) => pairs.filter(([a, b]) => a < b).map(([a, b]) => [`n${a}`, `n${b}`] as const)),
  }),
)

const boxOf = ({ nodes }: Diagram, id: string) => {
  const found = nodes.find((node) => node.id === id)
  if (found === undefined) throw new Error(`no box ${id}`)
  return found
}

/** Whether a straight line between two points has a part inside a box, its edges left out. Lines go down or straight. */
function runsThrough([from, to]: readonly [Point, Point], { x, y, width, height }: Diagram['nodes'][number]): boolean {
  const [top, bottom] = [Math.max(from.y, y), Math.min(to.y, y + height)]
  if (top >= bottom) return false
  const at = (level: number) => (to.y === from.y ? from.x : from.x + ((to.x - from.x) * (level - from.y)) / (to.y - from.y))
  return Math.max(at(top), at(bottom)) > x && Math.min(at(top), at(bottom)) < x + width
}

describe('a diagram of any order', () => {
  test('has every thing and every link once, inside the picture, and no two boxes touch', () => {
    fc.assert(
      fc.property(orders, ({ things, links }) => {
        const diagram = layOutOrder(things, links)
        expect(diagram.nodes.map(({ id }) => id).sort()).toEqual(things.map(({ id }) => id).sort())
        expect(diagram.links.map(({ from, to }) => [from, to])).toEqual(links)
        for (const [index, a] of diagram.nodes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= diagram.width && a.y + a.height <= diagram.height).toBe(true)
          for (const b of diagram.nodes.slice(index + 1))
            expect(a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y).toBe(true)
        }
      }),
    )
  })

  test('has lines that go down from the lower edge of one box to the upper edge of another, and through none', () => {
    fc.assert(
      fc.property(orders, ({ things, links }) => {
        const diagram = layOutOrder(things, links)
        for (const { from, to, path } of diagram.links) {
          const [upper, lower] = [boxOf(diagram, from), boxOf(diagram, to)]
          expect(path[0]?.y).toBe(upper.y + upper.height)
          expect(path.at(-1)?.y).toBe(lower.y)
          for (const [index, point] of path.slice(1).entries()) {
            const before = path[index] as Point
            expect(point.y).toBeGreaterThan(before.y)
            for (const box of diagram.nodes) expect(runsThrough([before, point], box)).toBe(false)
          }
        }
      }),
    )
  })

  test('is the same for the same order, and its words fit their boxes', () => {
    fc.assert(
      fc.property(orders, ({ things, links }) => {
        const diagram = layOutOrder(things, links)
        expect(layOutOrder(things, links)).toEqual(diagram)
        for (const box of diagram.nodes) {
          expect(fitsBox(box)).toBe(true)
          expect(box.lines.length * DIAGRAM.line).toBeLessThan(box.height)
          expect(box.lines.join('').replaceAll(/\s/g, '')).toBe(box.label.replaceAll(/\s/g, ''))
        }
      }),
    )
  })

  test('a tree has no lines that cross', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (parents) => {
        const links = parents.map((parent, index) => [`n${parent % (index + 1)}`, `n${index + 1}`] as const)
        const things = Array.from({ length: parents.length + 1 }, (_, index) => ({ id: `n${index}`, label: 'A name' }))
        expect(layOutOrder(things, links).crossings).toBe(0)
      }),
    )
  })

  test('what goes in a circle is no order', () => {
    const things = ['a', 'b'].map((id) => ({ id, label: id }))
    expect(() =>
      layOutOrder(things, [
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toThrow('circle')
  })
})

test('crossings are counted pair by pair', () => {
  const layers = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  expect(
    countCrossings(layers, [
      ['a', 'd'],
      ['b', 'c'],
    ]),
  ).toBe(1)
  expect(
    countCrossings(layers, [
      ['a', 'c'],
      ['b', 'd'],
    ]),
  ).toBe(0)
  expect(
    countCrossings(layers, [
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'c'],
      ['b', 'd'],
    ]),
  ).toBe(1)
})

test.each([
  ['Lions', ['Lions']],
  ['Animals that came from elsewhere', ['Animals that', 'came from', 'elsewhere']],
  ['Out-of-doors', ['Out-of-doors']],
  ['A hand-reared-and-tame one', ['A hand-reared-', 'and-tame one']],
  ['Wwwwwwwwwwwwwwww', ['Wwwwwwww', 'wwwwwwww']],
  ['', []],
])('the label “%s” is set in lines', (label, lines) => {
  const found = wrapLabel(label, { width: 100, size: 13 })
  for (const line of found) expect(textWidth(line, 13)).toBeLessThanOrEqual(100)
  expect(found).toEqual(lines)
})
