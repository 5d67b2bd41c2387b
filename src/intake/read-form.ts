import { canonicalJson, sha256 } from '#engine'
import { CLASSIFICATIONS, type Classification, COMMENT_TARGETS, type CommentTargetKind, type SavedComment } from '#schemas'
import { type Intake, newId } from './intake.ts'

/** A form without scripts as it was sent: names and values. */
export type FormFields = Readonly<Record<string, string>>

/** One part of the form that somebody wrote in. */
export interface FilledPart {
  readonly what: CommentTargetKind
  readonly id: string
  readonly text: string
  readonly proposed: string
  readonly classification: Classification
}

/** The comments of a form, and the key by which sending it twice is sending it once: it comes from what was written. */
export interface FilledForm {
  readonly key: string
  readonly parts: readonly FilledPart[]
  readonly comments: readonly SavedComment[]
}

/** Most comments of one form: as many as a script sends at once, and more than a page has fields. */
export const MOST_PARTS = 500

/** `block.k7f3p.text`, `section.sharing.requests.proposed`: what it is about, its id (which can hold full stops), and the field. */
const NAME = new RegExp(`^(${COMMENT_TARGETS.join('|')})\\.(.{1,120})\\.(text|proposed|classification)$`)

/** Reads the fields of a page of fields, and at most one comment more than a form may hold. Parts that nobody wrote in are no comments. */
export function readForm(intake: Pick<Intake, 'clock' | 'draft' | 'manual'>, fields: FormFields): FilledForm {
  const parts = filledParts(fields).slice(0, MOST_PARTS + 1)
  const text = (name: string) => fields[name] ?? ''
  const madeAt = intake.clock().toISOString()
  const consent = { text: text('consent.text') === 'yes', name: text('consent.name') === 'yes', organisation: text('consent.organisation') === 'yes' }
  const comments = parts.map(({ what, id, text: words, proposed, classification }): SavedComment => {
    const section = text('section')
    const target = {
      what,
      id,
      draft: new URL('/draft/', intake.manual.address).href,
      edition: text('edition'),
      digest: text('digest'),
      section: section === '' ? undefined : section,
    }
    return { id: newId(intake), target, text: words, proposed: proposed === '' ? undefined : proposed, classification, consent, madeAt }
  })
  const said = canonicalJson({ parts, consent, digest: text('digest') })
  return { key: `form-${sha256(said)}`, parts, comments }
}

function filledParts(fields: FormFields): FilledPart[] {
  const found = new Map<string, { what: CommentTargetKind; id: string }>()
  for (const name of Object.keys(fields)) {
    const [, what, id] = NAME.exec(name) ?? []
    if (what !== undefined && id !== undefined) found.set(`${what}.${id}`, { what: what as CommentTargetKind, id })
  }
  return [...found].flatMap(([base, { what, id }]) => {
    const text = (fields[`${base}.text`] ?? '').trim()
    const proposed = (fields[`${base}.proposed`] ?? '').trim()
    if (text === '' && proposed === '') return []
    const said = fields[`${base}.classification`]
    return [{ what, id, text, proposed, classification: CLASSIFICATIONS.find((name) => name === said) ?? 'general' }]
  })
}
