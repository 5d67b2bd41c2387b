import type { Root } from 'hast'
import type { ConsultationData } from '#schemas'
import type { DraftWords } from '../anchor/draft-words.ts'

/** Which sections a Word file of a pack has. */
export type PackPart = 'changes' | 'whole'

/** A section as a pack prints it. */
export interface PackSection {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The chapter it stands in, such as "4 Sharing". */
  readonly chapter: string
  /** Whether the edition before has it otherwise, or not at all. */
  readonly isChanged: boolean
  /** True where only the edition before has it. */
  readonly isGone: boolean
  /** What became of it, in a sentence, where that is more than its words. */
  readonly says?: string | undefined
  /** Its redline as `compareTrees` marks it, or its plain tree where nothing stands before. */
  readonly tree: Root
}

/** Everything that the files of a pack are made from. */
export interface PackContent {
  readonly consultation: ConsultationData
  readonly draft: DraftWords
  readonly manual: { readonly title: string; readonly notice?: string | undefined; readonly language: string; readonly address: string }
  /** Display numbers of blocks, by id. */
  readonly numbers: ReadonlyMap<string, string>
  /** Number of the edition that the redline is against; undefined where there is none before. */
  readonly against?: string | undefined
  /** In reading order. */
  readonly sections: readonly PackSection[]
  /** The organisation that the pack is for. */
  readonly organisation?: string | undefined
  /** When and where comments are due, in words. */
  readonly due: string
}

/** Whose tracked changes are those of the draft and not a reader’s. */
export const DRAFT_AUTHOR = 'the draft'

/** What a file of a pack says it is, and which draft it was made from, by names of its own properties. */
export const PACK_PROPERTIES = { form: 'Comments form', consultation: 'Consultation', edition: 'Edition', digest: 'Draft digest', notice: 'Notice' } as const

/** The shape of these files. It changes only with its number. */
export const PACK_FORM = 'comments/1'

/** The properties that every Office file of a pack carries. */
export const packProperties = ({ consultation, draft, manual }: PackContent): Readonly<Record<string, string>> => ({
  [PACK_PROPERTIES.form]: PACK_FORM,
  [PACK_PROPERTIES.consultation]: consultation.id,
  [PACK_PROPERTIES.edition]: draft.edition,
  [PACK_PROPERTIES.digest]: draft.digest,
  ...(manual.notice === undefined ? {} : { [PACK_PROPERTIES.notice]: manual.notice }),
})
