import type { RegisterName, SectionData } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import { recordTitle } from '../../../model/record-title.ts'
import type { Section } from '../../../model/section.ts'
import { joinWords } from '../../../model/wording.ts'

interface PlacedSection {
  readonly edition: Edition
  readonly section: Section
}

/** Front matter that readers see as text. Dates of review and of the law change in every edition and are not among it. */
export const TEXT_FIELDS = ['title', 'summary', 'cohorts', 'owner', 'stage', 'sources', 'related'] as const satisfies readonly (keyof SectionData)[]

type TextField = (typeof TEXT_FIELDS)[number]
type PlainField = Exclude<TextField, 'cohorts' | 'sources'>

const NAMES: { readonly [F in PlainField]: (placed: PlacedSection) => string } = {
  title: ({ section }) => `“${section.title}”`,
  summary: ({ section }) => (section.data.summary === undefined ? '' : `“${section.data.summary}”`),
  owner: ({ edition, section }) => `the ${edition.registers.roles.records.get(section.data.owner)?.name ?? section.data.owner}`,
  stage: ({ edition, section }) => (section.data.stage === undefined ? '' : recordTitle(edition, 'stages', section.data.stage)),
  related: ({ section }) => joinWords((section.data.related ?? []).map(({ guidance, where }) => (where === undefined ? guidance : `${guidance}, ${where}`))),
}

const LEADS: Readonly<Record<PlainField, string>> = {
  title: 'title is now',
  summary: 'summary is now',
  owner: 'is now answered for by',
  stage: 'belongs now to the stage',
  related: 'leans now on other guidance:',
}

/** Fields that are lists of ids: what came and what went is said, not the whole list. */
const LISTS: Readonly<Record<string, { readonly register: RegisterName; readonly came: string; readonly went: string }>> = {
  cohorts: { register: 'cohorts', came: 'is now also about:', went: 'is no longer about:' },
  sources: { register: 'sources', came: 'now also rests on:', went: 'no longer rests on:' },
}

/** A change of front matter in words: "is now answered for by the head of the branch (was the librarian)". */
export function sectionFieldWords(field: TextField, old: PlacedSection, fresh: PlacedSection): string {
  const list = LISTS[field]
  if (list !== undefined) return listWords(field as 'cohorts' | 'sources', list, [old, fresh])
  const plain = field as PlainField
  const was = NAMES[plain](old)
  const now = NAMES[plain](fresh)
  // Only the version that was compared can differ where the names are the same.
  if (was === now) return `compared with another version of: ${now}`
  return `${LEADS[plain]} ${now === '' ? 'none' : now}${was === '' ? '' : ` (was ${was})`}`
}

function listWords(
  field: 'cohorts' | 'sources',
  { register, came, went }: (typeof LISTS)[string],
  [old, fresh]: readonly [PlacedSection, PlacedSection],
): string {
  const [was, now] = [new Set(old.section.data[field]), new Set(fresh.section.data[field])]
  const titles = ({ edition }: PlacedSection, ids: ReadonlySet<string>) => joinWords([...ids].map((id) => recordTitle(edition, register, id)))
  const [added, gone] = [now.difference(was), was.difference(now)]
  return [...(added.size === 0 ? [] : [`${came} ${titles(fresh, added)}`]), ...(gone.size === 0 ? [] : [`${went} ${titles(old, gone)}`])].join('; ')
}
