import { recordAudience } from '../model/audience.ts'
import type { Path } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Place } from '../model/finding.ts'
import type { Register } from '../model/register.ts'
import type { Section } from '../model/section.ts'
import { attributeText, isComponent } from './section-parts.ts'

/** A mark that says who may read something. */
export interface WrittenAudience {
  readonly mark: string
  readonly place: Place
  /** Offsets of the mark in its file. */
  readonly range: { readonly start: number; readonly end: number } | undefined
  /** Ids of what it stands on. */
  readonly about: readonly string[]
}

/** Every mark of an edition that says who may read a thing: of records, sections, duties, then blocks. */
export function* writtenAudiences(edition: Edition): Generator<WrittenAudience> {
  for (const { name, document, records } of Object.values(edition.registers as Record<string, Register>)) {
    for (const record of records.values()) {
      const mark = recordAudience(name, record)
      const path: Path = [record.id, name === 'training' ? 'readers' : 'audience']
      if (mark !== undefined) yield { mark, place: document.at(path), range: document.range(path), about: [record.id] }
    }
  }
  for (const section of edition.sections.values()) {
    const { document, data } = section
    const ofField = (mark: string, path: Path, about: string): WrittenAudience => ({
      mark,
      place: document.at(path),
      range: document.range(path),
      about: [about],
    })
    if (data.audience !== undefined) yield ofField(data.audience, ['audience'], section.id)
    for (const duty of section.duties) if (duty.audience !== undefined) yield ofField(duty.audience, ['duties', duty.index, 'audience'], duty.id)
    yield* ofBlocks(section)
  }
}

function* ofBlocks(section: Section): Generator<WrittenAudience> {
  for (const { id, node, audience, idOffset } of section.blocks) {
    if (audience === undefined) continue
    const text = isComponent(node) ? attributeText(node, 'audience') : undefined
    const range = text === undefined ? bracketRange(section, idOffset, audience) : { start: section.bodyStart + text.start, end: section.bodyStart + text.end }
    const from = (range?.start ?? idOffset) - section.bodyStart
    const to = (range?.end ?? idOffset + 1) - section.bodyStart
    yield { mark: audience, place: section.placeOf({ position: { start: { offset: from }, end: { offset: to } } }), range, about: id === undefined ? [] : [id] }
  }
}

/** Where the mark stands in `[#k7f3p staff]`: it is the last thing before the bracket that closes at, or a little after, the place for an id. */
function bracketRange({ document: { text } }: Section, idOffset: number, mark: string): WrittenAudience['range'] {
  const close = text.indexOf(']', idOffset - 1)
  const start = text.lastIndexOf(mark, close)
  return close === -1 || start === -1 ? undefined : { start, end: start + mark.length }
}
