import { CORE_SCHEMA, constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml'
import { type Path, pathKey, placeAt, type SourceDocument } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import { plainYamlReason, refuseYaml } from './refuse-yaml.ts'
import { findDuplicates, type Ranges, readRanges } from './yaml-places.ts'

/** A YAML text read to a plain value, with the place of every field. */
export interface YamlResult {
  /** Undefined where nothing could be read. */
  readonly value: unknown
  readonly document: SourceDocument
  readonly problems: readonly Problem[]
}

/** Deeper than any record of the schemas needs. */
const MAX_DEPTH = 20

/**
 * Reads the YAML that stands at `start` to `end` of a file's text (the whole file, or the front matter of a section).
 * Anchors, aliases and tags are refused: they let a small file grow without bound and carry types that JSON has not.
 * YAML 1.2 core schema, so a date stays text.
 */
export function parseYaml(file: string, text: string, start = 0, end = text.length): YamlResult {
  const source = text.slice(start, end)
  const problems: Problem[] = []
  let events: Event[]
  try {
    events = parseEvents(source, { maxDepth: MAX_DEPTH })
  } catch (error) {
    return unreadable(file, text, start, asYamlException(error))
  }
  for (const refused of refuseYaml(source, events)) {
    problems.push({
      code: refused.code,
      message: `${refused.what} may not stand here`,
      place: placeAt(file, text, start + refused.start, start + refused.end),
      label: refused.code === 'NM003' ? 'not part of the manual’s YAML' : 'written as an escape',
      help: refused.help,
    })
  }
  if (problems.length > 0) return { value: undefined, document: emptyDocument(file, text, start), problems }

  let value: unknown
  try {
    value = constructFromEvents(events, { source, schema: CORE_SCHEMA })[0]
  } catch (error) {
    const duplicates = findDuplicates(source, events)
    if (duplicates.length === 0) return unreadable(file, text, start, asYamlException(error))
    for (const twin of duplicates) {
      problems.push({
        code: 'NM004',
        message: `field \`${twin.name}\` is given twice`,
        place: placeAt(file, text, start + twin.second.start, start + twin.second.end),
        label: 'given again here',
        second: { place: placeAt(file, text, start + twin.first.start, start + twin.first.end), label: 'first given here' },
        help: 'keep one of the two',
      })
    }
    value = constructFromEvents(events, { source, schema: CORE_SCHEMA, json: true })[0]
  }
  return { value, document: documentOf(file, text, start, source, events), problems }
}

/** A document in which no field can be found: every place is its first line. */
export function emptyDocument(file: string, text: string, start = 0): SourceDocument {
  return { file, text, at: () => placeAt(file, text, start, start + 1), range: () => undefined, broken: new Set(), unreadable: true }
}

function documentOf(file: string, text: string, start: number, source: string, events: Event[]): SourceDocument {
  let ranges: Map<string, Ranges> | undefined
  const find = (path: Path): Ranges | undefined => {
    ranges ??= readRanges(source, events)
    return ranges.get(pathKey(path))
  }
  return {
    file,
    text,
    broken: new Set(),
    unreadable: false,
    range: (path) => {
      const found = find(path)?.value
      return found && { start: start + found.start, end: start + found.end }
    },
    at: (path, part = 'value') => {
      for (let length = path.length; length >= 0; length -= 1) {
        const found = find(path.slice(0, length))
        if (found === undefined) continue
        const range = (part === 'key' || length < path.length ? found.key : undefined) ?? found.value
        return placeAt(file, text, start + range.start, start + range.end)
      }
      return placeAt(file, text, start, start + 1)
    },
  }
}

function asYamlException(error: unknown): YAMLException {
  if (error instanceof YAMLException) return error
  throw error
}

function unreadable(file: string, text: string, start: number, error: YAMLException): YamlResult {
  const offset = start + (error.mark?.position ?? 0)
  return {
    value: undefined,
    document: emptyDocument(file, text, start),
    problems: [
      {
        code: 'NM002',
        message: 'this is not YAML that can be read',
        place: placeAt(file, text, offset, offset + 1),
        label: plainYamlReason(text.slice(start), error),
        help: 'look at the line shown and the one above it: a missing colon, a tab, an indent that does not match, or a value with `: ` in it that needs quotes',
      },
    ],
  }
}
