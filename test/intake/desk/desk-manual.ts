import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftWords, loadManual, quoteWords } from '#engine'
import type { Comment, ConsultationData, SavedComment } from '#schemas'
import { replaceFile } from '../../../src/cli/write-file.ts'
import type { Anchor } from '../../../src/intake/desk/draft/find-anchors.ts'
import { keepDraft } from '../../../src/intake/desk/draft/kept-drafts.ts'
import { type Draft, readDraft } from '../../../src/intake/desk/draft/read-draft.ts'
import type { Intake } from '../../../src/intake/intake.ts'
import { smallManual, textOfFile } from '../../cli/small-manual.ts'
import { CONSULTATION, keptComment, savedComment } from '../made-up.ts'
import { testIntake } from '../test-intake.ts'

const OPENING = 'draft/chapters/01-locks/opening.mdx'

/** The body of the section of the small manual that comments are on: plain words, bold, a link, a list, a table, and a duty. */
const BODY = `
A boat waits until the water is level, and *not* before. [#gate2]

The keeper rings **twice** before the gate moves: see [shutting](locks.shutting) for the end of the day. [#gate3]

<Duty id="open-lock" />

## Tying up [#gate4]

A heavy boat moves when the water does. The rope keeps it: [#gate5]

- away from the gate [#gate6]
- away from other boats [#gate7]

| Boat | Rope [#gate8] |
| --- | --- |
| Barge | two ropes |
| Punt | one rope |

The hook holds 3 \\* 4 tons & no more. [#gate9]

<Duty id="tie-barge" />
`

/** The small manual with a section whose blocks have ids. */
export function deskManual(changes: Readonly<Record<string, string>> = {}): string {
  const text = textOfFile(OPENING)
  return smallManual({ [OPENING]: `${text.slice(0, text.indexOf('---\n', 4) + 4)}${BODY}`, ...changes })
}

export const openingOf = (root: string): string => readFileSync(join(root, OPENING), 'utf8')

/** A comment on words of a block of a draft that proposes others for them; on the whole block where no words are given. */
export function proposal(draft: Draft, { id, words, proposed }: { readonly id: string; readonly words?: string; readonly proposed: string }): Comment {
  const block = draft.words.blocks.find((one) => one.id === id)
  if (block === undefined) throw new Error(`no block ${id}`)
  const at = words === undefined ? undefined : block.words.indexOf(words)
  if (at === -1) throw new Error(`"${words}" is not in "${block.words}"`)
  const start = at === undefined ? 0 : [...block.words.slice(0, at)].length
  const quote = words === undefined ? undefined : quoteWords(block.words, start, start + [...words].length)
  const target = {
    what: block.what,
    id,
    draft: 'https://locks.example/draft/',
    edition: draft.words.edition,
    digest: draft.words.digest,
    section: block.section,
    ...(quote && { quote }),
  }
  return keptComment({ target, proposed })
}

/** Where a comment that was written on this very draft stands. */
export const sameAnchor = (draft: Draft, { target }: Comment): Anchor => ({
  outcome: 'same',
  place: {
    digest: draft.words.digest,
    edition: draft.words.edition,
    what: target.what as 'block' | 'duty',
    id: target.id,
    ...(target.quote === undefined ? {} : { start: target.quote.start, end: target.quote.end }),
  },
  candidates: [],
  words: 'The words it is about stand unchanged.',
  section: target.section,
})

/** A consultation on that manual. */
export const DESK_CONSULTATION: ConsultationData = {
  ...CONSULTATION,
  on: { edition: '1.0' },
  themes: [
    { id: 'gates', title: 'Gates' },
    { id: 'ropes', title: 'Ropes' },
  ],
}

/** A server whose desk has a manual of its own. */
export async function deskIntake({
  root = deskManual(),
  isWritable = true,
  clock,
}: {
  readonly root?: string
  readonly isWritable?: boolean
  readonly clock?: () => Date
} = {}): Promise<{ readonly intake: Intake; readonly root: string }> {
  const base = await testIntake({ consultation: DESK_CONSULTATION, ...(clock && { clock }) })
  const { edition } = loadManual(root)
  const draft = draftWords(edition)
  await keepDraft({ ...base, draft })
  const manualFolder = isWritable ? { root, write: (file: string, text: string) => replaceFile(join(root, file), text) } : { root }
  return { intake: { ...base, draft, manualFolder }, root }
}

/** The same as a page sends it. */
export function savedProposal(root: string, wanted: Parameters<typeof proposal>[1]): SavedComment {
  const { target, proposed } = proposal(readDraft(root), wanted)
  return savedComment({ target, proposed, text: 'Say it so.' })
}
