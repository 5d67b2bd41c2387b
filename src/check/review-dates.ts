import { isBroken, type Path, type SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'

/** A day by which something is to be looked at again, and the day whose law it states. */
export interface ReviewDate {
  /** "section 4.1", "duty `gate-open`", "the edition". */
  readonly what: string
  readonly reviewBy: string
  readonly lawAsAt: string
  readonly document: SourceDocument
  readonly path: Path
  readonly lawPath: Path
  readonly about: readonly string[]
}

/** Every review date of an edition: its own, those of its sections, and those of duties that have one. */
export function* reviewDates({ data, documents, sections }: Edition): Generator<ReviewDate> {
  const base = { path: ['reviewBy'], lawPath: ['lawAsAt'] }
  if (!isDateBroken(documents.edition, []))
    yield { ...base, what: 'the edition', reviewBy: data.reviewBy, lawAsAt: data.lawAsAt, document: documents.edition, about: [] }
  for (const { id, number, document, data: front, duties } of sections.values()) {
    if (isDateBroken(document, [])) continue
    const { lawAsAt } = front
    yield { ...base, what: `section ${number} \`${id}\``, reviewBy: front.reviewBy, lawAsAt, document, about: [id] }
    for (const duty of duties) {
      const at = ['duties', duty.index]
      if (duty.reviewBy !== undefined && !isDateBroken(document, at)) {
        yield { what: `duty \`${duty.id}\``, reviewBy: duty.reviewBy, lawAsAt, document, path: [...at, 'reviewBy'], lawPath: ['lawAsAt'], about: [duty.id, id] }
      }
    }
  }
}

const isDateBroken = (document: SourceDocument, at: Path) =>
  document.unreadable || (document.broken.size > 0 && (isBroken(document, [...at, 'reviewBy']) || isBroken(document, ['lawAsAt'])))
