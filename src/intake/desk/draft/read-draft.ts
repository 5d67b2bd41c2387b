import { createHash } from 'node:crypto'
import {
  checkDraft,
  type DraftWords,
  draftWords,
  type Edition,
  type Finding,
  type History,
  historyOf,
  type Manual,
  type ManualSource,
  openManualFolder,
  openSide,
  type Problem,
  parseEdition,
  readManualFolder,
} from '#engine'

/** The draft as it stands in the manual’s folder, or as it would stand with other files, and what can be asked of it. */
export interface Draft {
  readonly source: ManualSource
  /** SHA-256 over its files: another one means that somebody edited it. */
  readonly key: string
  readonly edition: Edition
  readonly words: DraftWords
  readonly manual: Manual
  readonly history: History
  /** What the checks say of it. */
  readonly findings: () => readonly Finding[]
  /** The words of the edition before; undefined where none was published. */
  readonly before: () => { readonly edition: Edition; readonly words: DraftWords } | undefined
}

const kept = new Map<string, Draft>()

/** Reads the draft of the manual in a folder. What was read is kept until a file of it changes. */
export function readDraft(root: string): Draft {
  const source = readManualFolder(root)
  const key = keyOf(source)
  const known = kept.get(root)
  if (known?.key === key) return known
  const { manual, problems } = openManualFolder(root)
  const number = (edition: Edition) => historyOf(manual, edition).before?.number
  const draft = makeDraft(source, {
    manual,
    problems,
    before: once((edition: Edition) => {
      const last = number(edition)
      if (last === undefined) return undefined
      const opened = openSide(root, `edition:${last}`)
      return { edition: opened, words: draftWords(opened) }
    }),
  })
  kept.set(root, draft)
  return draft
}

interface Around {
  readonly manual: Manual
  readonly problems: readonly Problem[]
  readonly before: (edition: Edition) => ReturnType<Draft['before']>
}

const arounds = new WeakMap<Draft, Around>()

function makeDraft(source: ManualSource, around: Around, wordsOf: (edition: Edition) => DraftWords = draftWords): Draft {
  const { edition, problems } = parseEdition(source, 'draft')
  const history = historyOf(around.manual, edition)
  const draft: Draft = {
    source,
    key: keyOf(source),
    edition,
    words: wordsOf(edition),
    manual: around.manual,
    history,
    findings: once(() => checkDraft(history, [...problems, ...around.problems])),
    before: () => around.before(edition),
  }
  arounds.set(draft, around)
  return draft
}

/**
 * The draft as it would be with other text in the file of one section. Nothing is written. Words of other sections are as they were,
 * though a table there may print a duty of this one.
 */
export function draftWith(draft: Draft, file: string, text: string): Draft {
  const files = new Map(draft.source.files)
  files.set(file, { path: file, text })
  return makeDraft({ ...draft.source, files }, arounds.get(draft) as Around, (edition) => {
    const section = [...edition.sections.values()].find(({ document }) => document.file === file)
    const own = Map.groupBy(draftWords(edition, section === undefined ? [] : [section]).blocks, (block) => block.section)
    const before = Map.groupBy(draft.words.blocks, (block) => block.section)
    return {
      edition: edition.data.edition,
      digest: edition.digest,
      blocks: [...edition.sections.keys()].flatMap((id) => (id === section?.id ? own : before).get(id) ?? []),
      sections: new Map([...edition.sections.values()].map(({ id, title }) => [id, title])),
    }
  })
}

/** Findings that one draft has and another had not, whatever line they are on. */
export function newFindings(before: Draft, after: Draft): Finding[] {
  const name = ({ code, place, message }: Finding) => `${code} ${place.file} ${message}`
  const known = new Map<string, number>()
  for (const finding of before.findings()) known.set(name(finding), (known.get(name(finding)) ?? 0) + 1)
  return after.findings().filter((finding) => {
    if (finding.declared !== undefined) return false
    const left = known.get(name(finding)) ?? 0
    known.set(name(finding), left - 1)
    return left <= 0
  })
}

function keyOf({ files }: ManualSource): string {
  const hash = createHash('sha256')
  for (const [path, { text }] of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}

function once<Given extends readonly unknown[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  let made: { readonly value: Made } | undefined
  return (...given) => {
    made ??= { value: make(...given) }
    return made.value
  }
}
