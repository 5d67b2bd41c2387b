import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { type Path, pathKey } from '../model/document.ts'

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

/** Where a field stands: offsets from the start of the YAML. */
export interface Ranges {
  readonly value: Span
  readonly key?: Span | undefined
}

/** Where each field stands, by path. Walks the events once; called only when a place is asked for. */
export function readRanges(source: string, events: Event[]): Map<string, Ranges> {
  const ranges = new Map<string, Ranges>()
  walkFields(source, events, (path, value, key) => {
    const at = pathKey(path)
    if (!ranges.has(at)) ranges.set(at, { value, key })
  })
  return ranges
}

export function findDuplicates(source: string, events: Event[]) {
  const seen = new Map<string, { start: number; end: number }>()
  const duplicates: { name: string; first: { start: number; end: number }; second: { start: number; end: number } }[] = []
  walkFields(source, events, (path, _value, key) => {
    if (key === undefined) return
    const first = seen.get(pathKey(path))
    if (first === undefined) seen.set(pathKey(path), key)
    else duplicates.push({ name: String(path.at(-1)), first, second: key })
  })
  return duplicates
}

export interface Span {
  start: number
  end: number
}

function walkFields(source: string, events: Event[], visit: (path: Path, value: Span, key?: Span) => void): void {
  let index = 0
  const next = () => events[index++]
  const walkNode = (path: Path, key?: Span): Span => {
    const event = next()
    if (event === undefined || event.type === EVENT_ID.POP) return { start: 0, end: 0 }
    if (event.type === EVENT_ID.SCALAR) {
      const span = scalarSpan(source, event, key)
      visit(path, span, key)
      return span
    }
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return key ?? { start: 0, end: 0 }
    const span = { start: event.start, end: event.start + 1 }
    visit(path, span, key)
    for (let item = 0; events[index] !== undefined && events[index]?.type !== EVENT_ID.POP; item += 1) {
      let child: Span
      if (event.type === EVENT_ID.SEQUENCE) child = walkNode([...path, item])
      else {
        const name = events[index]
        if (name?.type !== EVENT_ID.SCALAR) break
        index += 1
        const keySpan = { start: name.valueStart, end: name.valueEnd }
        child = walkNode([...path, keyName(source, name)], keySpan)
      }
      span.end = Math.max(span.end, child.end)
    }
    index += 1
    return span
  }
  while (index < events.length) {
    if (events[index]?.type === EVENT_ID.DOCUMENT) {
      index += 1
      walkNode([])
      index += 1
    } else index += 1
  }
}

/** An empty value has no place of its own: its key stands for it. Quotes, and the indent of a block, are left out. */
function scalarSpan(source: string, event: ScalarEvent, key?: Span): Span {
  let { valueStart: start, valueEnd: end } = event
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
    while (start < end && /\s/.test(source[start] as string)) start += 1
    while (end > start && /\s/.test(source[end - 1] as string)) end -= 1
  }
  return start < 0 || end <= start ? (key ?? { start: Math.max(start, 0), end: Math.max(end, 0) }) : { start, end }
}

/** The name of a field as the value has it: an empty key is read as null. */
const keyName = (source: string, event: ScalarEvent): string =>
  event.valueStart < 0 ? 'null' : event.fast ? source.slice(event.valueStart, event.valueEnd) : getScalarValue(source, event)
