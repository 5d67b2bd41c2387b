import type { ConsultationData } from '#schemas'
import type { DraftBlock, DraftWords } from '../../anchor/draft-words.ts'
import type { FileRow } from '../../files/file-row.ts'
import type { TakeRemark } from '../../files/take-rows.ts'
import { countPoints, normaliseWords } from '../../record/code-points.ts'
import { markName } from '../mark-names.ts'
import type { CommentPlace, WordTexts } from './block-texts.ts'
import { type Edit, editOf } from './edit-of-block.ts'
import { findLost, type LostMarks } from './lost-marks.ts'
import { movedBlocks } from './moved-blocks.ts'
import type { WordComment } from './word-comments.ts'

export interface FormSetting {
  readonly draft: DraftWords
  readonly consultation: ConsultationData
  /** Whether the file was made from the draft as it stands, so that any other words in it are a reader’s. */
  readonly isSame: boolean
}

interface Told {
  readonly rows: readonly FileRow[]
  readonly remarks: readonly TakeRemark[]
}

/** What the bookmarks of a form stand for. */
interface Names {
  readonly blocks: ReadonlyMap<string, DraftBlock>
  /** Sections, questions and the consultation, by the names of their bookmarks. */
  readonly others: ReadonlyMap<string, string>
  readonly sections: ReadonlySet<string>
}

/** The comments and edits of a Word document as rows, each with the id of what it is about. */
export function wordRows(found: WordTexts, comments: readonly WordComment[], setting: FormSetting): Told {
  const { draft, isSame } = setting
  const names = namesOf(setting)
  const lost = findLost(found.texts, { draft, blocks: names.blocks, isSame })
  const edits = new Map(
    [...lost.texts].flatMap(([name, text]) => {
      const block = names.blocks.get(name)
      const edit = block && editOf(isSame && !lost.isBare ? block.words : normaliseWords(text.base), normaliseWords(text.fresh))
      return edit === undefined ? [] : [[name, edit] as const]
    }),
  )
  const moves = isSame && !lost.isBare ? movedBlocks(lost, names.blocks) : new Map<string, string>()
  const joined = new Set<string>()
  const order = new Map([...found.places.keys()].map((id, index) => [id, index]))
  const said = comments
    .toSorted((a, b) => (order.get(a.id) ?? Number.POSITIVE_INFINITY) - (order.get(b.id) ?? Number.POSITIVE_INFINITY))
    .map((comment, index): FileRow => {
      const places = (found.places.get(comment.id) ?? []).map((place) => ({ ...place, name: lost.renamed.get(place.name) ?? place.name }))
      return commentRow(comment, { at: `comment ${index + 1}`, places, names, lost, edits, joined, setting })
    })
  const changed = [...edits].flatMap(([name, edit]): FileRow[] => {
    if (joined.has(name) || (edit.isDeletion && moves.has(name))) return []
    const { id = '' } = names.blocks.get(name) ?? {}
    return [
      edit.isDeletion
        ? { at: `edit of ${id}`, id, text: '[Proposes to take this out.]' }
        : { at: `edit of ${id}`, id, text: '', quote: edit.quote, near: edit.near, proposed: edit.proposed },
    ]
  })
  const moved = [...moves].map(([name, words]): FileRow => ({ at: `move of ${names.blocks.get(name)?.id}`, id: names.blocks.get(name)?.id ?? '', text: words }))
  return { rows: [...said, ...changed, ...moved, ...lost.rows, ...headingRows(lost, setting), ...answerRows(lost, names, setting)], remarks: lost.remarks }
}

function namesOf({ draft, consultation }: FormSetting): Names {
  const sections = [...draft.sections.keys()]
  return {
    blocks: new Map(draft.blocks.map((block) => [markName('m', block.id), block])),
    others: new Map([
      ...sections.flatMap((id) => [[markName('s', id), id] as const, [markName('x', id), id] as const]),
      ...(consultation.questions ?? []).map(({ id }) => [markName('q', id), id] as const),
      [markName('g', consultation.id), consultation.id],
    ]),
    sections: new Set(sections),
  }
}

interface CommentSetting {
  readonly at: string
  readonly places: readonly CommentPlace[]
  readonly names: Names
  readonly lost: LostMarks
  readonly edits: ReadonlyMap<string, Edit>
  /** Edits that a comment was joined with. */
  readonly joined: Set<string>
  readonly setting: FormSetting
}

/** A comment on blocks has their words; one on anything else is about the section or the whole, and says what it stood on. */
function commentRow({ text }: WordComment, { at, places, names, lost, edits, joined, setting }: CommentSetting): FileRow {
  const onBlocks = places.filter(({ name }) => names.blocks.has(name))
  const [first, ...rest] = onBlocks.toSorted((a, b) => Number(isPoint(a)) - Number(isPoint(b)))
  if (first === undefined) {
    const [place] = places
    return place === undefined ? { at, id: '', text } : { at, ...elsewhere(place, { names, lost, setting }), text: `${noteOf(place, lost, names)}${text}` }
  }
  const base = lost.texts.get(first.name)?.base ?? ''
  const main = quoted(first, base)
  const id = names.blocks.get(first.name)?.id ?? ''
  const edit = edits.get(first.name)
  const further = rest
    .filter((place) => !isPoint(place))
    .map((place) => ({ id: names.blocks.get(place.name)?.id ?? '', quote: quoted(place, lost.texts.get(place.name)?.base ?? '').quote }))
  const note = main.quote === undefined && isPoint(first) && first.gone.trim() !== '' ? noteOf(first, lost, names) : ''
  if (edit !== undefined && !joined.has(first.name) && further.length === 0) {
    const one = joinWithEdit(main, edit)
    if (one !== undefined) {
      joined.add(first.name)
      return { at, id, text: `${note}${text}`, ...one }
    }
  }
  return { at, id, text: `${note}${text}`, quote: main.quote, near: main.near, ...(further.length === 0 ? {} : { further }) }
}

const isPoint = ({ from, to }: CommentPlace): boolean => from === to

interface Quoted {
  /** Undefined where a comment stands on the whole, or between two words. */
  readonly quote?: string | undefined
  readonly near?: number | undefined
  readonly end?: number | undefined
}

function quoted({ from, to }: CommentPlace, base: string): Quoted {
  const before = normaliseWords(base.slice(0, from))
  const quote = normaliseWords(base.slice(from, to))
  const isWhole = quote === normaliseWords(base)
  // A space between what stands before and the words counts too.
  const near = countPoints(before) + (before !== '' && /\s$|^\s/u.test(base.slice(Math.max(0, from - 1), from + 1)) ? 1 : 0)
  return quote === '' || isWhole ? { near: quote === '' ? near : undefined } : { quote, near, end: near + countPoints(quote) }
}

/** A comment on words that its writer also changed explains the change: the two are one. */
function joinWithEdit({ quote, near, end }: Quoted, edit: Edit): Pick<FileRow, 'quote' | 'near' | 'proposed'> | undefined {
  if (edit.isDeletion) return undefined
  const [from, to] = [near ?? 0, end ?? near ?? Number.POSITIVE_INFINITY]
  if (edit.quote === undefined || (quote === undefined && near === undefined)) return { proposed: edit.whole }
  if (from > edit.end || to < edit.near) return undefined
  if (quote === undefined || (from >= edit.near && to <= edit.end)) return { quote: edit.quote, near: edit.near, proposed: edit.proposed }
  return { proposed: edit.whole }
}

/** Where a comment belongs that does not stand on a block of the draft. */
function elsewhere({ name }: CommentPlace, { names, lost, setting }: Pick<CommentSetting, 'names' | 'lost' | 'setting'>): Pick<FileRow, 'id'> {
  for (let at: string | undefined = name; at !== undefined; at = lost.before.get(at)) {
    const block = names.blocks.get(lost.renamed.get(at) ?? at)
    if (block !== undefined) return { id: lost.texts.get(name)?.kind === 'stray' ? block.id : block.section }
    const other = names.others.get(at)
    if (other !== undefined) return { id: other }
    // A section that the draft takes out is no part of the one before it.
    if (lost.texts.get(at)?.kind === 's') break
  }
  return { id: setting.consultation.id }
}

/** The words that a comment stood on, where what it is about does not have them. */
function noteOf({ name, from, to, gone, added }: CommentPlace, { texts }: LostMarks, names: Names): string {
  const text = texts.get(name)
  if (names.others.has(name) || text?.kind === 'x') return ''
  const words = normaliseWords(`${text?.base.slice(from, to) ?? ''} ${gone} ${added}`).slice(0, 300)
  if (words === '') return ''
  return gone.trim() === '' ? `[On “${words}”] ` : `[On the deleted words “${words}”] `
}

function headingRows({ texts, isBare }: LostMarks, { draft, isSame }: FormSetting): FileRow[] {
  if (!isSame || isBare) return []
  return [...draft.sections].flatMap(([id, title]): FileRow[] => {
    const text = texts.get(markName('s', id))
    const fresh = text === undefined ? title : normaliseWords(text.fresh)
    const edit = editOf(normaliseWords(title), fresh)
    return edit === undefined
      ? []
      : [{ at: `heading of ${id}`, id, text: edit.isDeletion ? '[Proposes to take this section out.]' : `[Proposes another heading: “${fresh}”]` }]
  })
}

/** What was written in the boxes for answers. */
function answerRows({ texts }: LostMarks, { others }: Names, { consultation }: FormSetting): FileRow[] {
  const boxes = [...(consultation.questions ?? []).map(({ id }) => markName('q', id)), markName('g', consultation.id)]
  return boxes.flatMap((name, index): FileRow[] => {
    const text = texts.get(name)?.fresh.trim() ?? ''
    return text === '' ? [] : [{ at: `answer ${index + 1}`, id: others.get(name) ?? '', text }]
  })
}
