import { html } from 'hono/html'
import { showControls, VERDICT_WORDS } from '#engine'
import { VERDICTS } from '#schemas'
import type { MoveName } from '../desk/move-comments.ts'
import { TITLES } from '../desk/pages/move-forms.ts'
import { choose, type Part, write } from '../desk/pages/parts.ts'
import type { Intake } from '../intake.ts'

/** One field of a form as it was sent. */
export type SentField = readonly [name: string, value: string]

type Choices = readonly (readonly [value: string, words: string])[]

/** What people write or choose, by the name of its field. Whatever else a form carries goes along unseen. */
const WRITTEN: Readonly<Record<string, { readonly label: string; readonly rows?: number }>> = {
  says: { label: 'Answer', rows: 4 },
  reason: { label: 'Reason', rows: 4 },
  note: { label: 'Note for colleagues', rows: 3 },
  words: { label: 'The words it is about', rows: 2 },
  referredTo: { label: 'Referred to whom' },
  owner: { label: 'Who is to answer it' },
  duplicateOf: { label: 'It makes the same point as' },
  id: { label: 'Id of the paragraph, duty or section' },
}

const TICKED: Readonly<Record<string, (value: string) => string>> = {
  link: (value) => `It links to the change of ${value}`,
  even: () => 'Put it in although checks would fail',
}

/**
 * A form that could not be taken, whichever it was, with everything that was typed in it, to be looked at, changed and sent again. It
 * needs nothing but what was sent: the database may be gone.
 */
export function givenBack(intake: Intake, path: string, sent: readonly SentField[]): Part {
  const { title, at } = placeOf(path)
  const own = gatheredIds(sent)
  const fields = sent.map((field, place) => (own.has(idOf(field)) ? '' : fieldOf(intake, field, `f-${place}`)))
  return html`<p>${title === undefined ? '' : html`You were here: <a href="${at}">${title}</a>. `}Nothing you typed was lost: all of it stands below. Send it again from here.</p>
    <form method="post" action="${path}">
      ${fields}
      ${[...own].map((id, place) => gatheredFields(id, sent, { place, own: [...own] }))}
      <button type="submit">Send it again</button>
    </form>`
}

const choicesOf = ({ consultation }: Intake, name: string, value: string): { readonly label: string; readonly choices: Choices } | undefined => {
  if (name === 'verdict') return { label: 'What was decided', choices: VERDICTS.map((verdict) => [verdict, VERDICT_WORDS[verdict]]) }
  if (name === 'theme') return { label: 'Theme', choices: [['', 'Choose a theme'], ...consultation.themes.map(({ id, title }) => [id, title] as const)] }
  if (name !== 'place') return undefined
  const known: Choices = [
    ['found', 'As the page showed it'],
    ['other', 'Somewhere else: give the id below'],
    ['nowhere', 'Nowhere: what it was about left the text'],
  ]
  return { label: 'Where it stands in the draft', choices: known.some(([one]) => one === value) ? known : [[value, `On ${value}`], ...known] }
}

function fieldOf(intake: Intake, [name, value]: SentField, id: string): Part {
  const written = WRITTEN[name]
  if (written !== undefined) return write({ id, name, value, ...written })
  const chosen = choicesOf(intake, name, value)
  if (chosen !== undefined) return choose({ id, name, label: chosen.label }, chosen.choices, { value, empty: undefined })
  const ticked = TICKED[name]
  if (ticked !== undefined)
    return html`<p class="choice"><input type="checkbox" id="${id}" name="${name}" value="${value}" checked> <label for="${id}">${showControls(ticked(value))}</label></p>`
  return html`<input type="hidden" name="${name}" value="${value}">`
}

const GATHERED = /^(?:do|text|proposed)\.(.+)$/

const idOf = ([name]: SentField): string => GATHERED.exec(name)?.[1] ?? ''

/** Ids of the colleagues’ comments that a form of a coordinator is about, in its order. */
const gatheredIds = (sent: readonly SentField[]): ReadonlySet<string> => new Set(sent.map(idOf).filter((id) => id !== ''))

/** What a coordinator chose and wrote for one comment of a colleague. */
function gatheredFields(id: string, sent: readonly SentField[], { place, own }: { readonly place: number; readonly own: readonly string[] }): Part {
  const values = new Map(sent)
  const value = (name: string) => values.get(`${name}.${id}`) ?? ''
  const [, other] = value('do').split(' ')
  // Which others are about the same is not known here: what was chosen stands beside what always can be.
  const into = other === undefined ? '' : `comment ${own.indexOf(other) + 1}`
  const choices: Choices = [
    ['send', 'Send it on'],
    ...(other === undefined ? [] : [[value('do'), value('do').startsWith('merge ') ? `Merge it into ${into}` : `Add it as dissent to ${into}`] as const]),
    ['leave', 'Leave it with me for now'],
  ]
  return html`<fieldset>
      <legend>Comment ${place + 1} of ${own.length}</legend>
      ${choose({ id: `do-${place}`, name: `do.${id}`, label: 'What to do with it' }, choices, { value: value('do'), empty: undefined })}
      ${write({ id: `text-${place}`, name: `text.${id}`, label: 'Comment', value: value('text'), rows: 4 })}
      ${write({ id: `proposed-${place}`, name: `proposed.${id}`, label: 'Proposed wording (if any)', value: value('proposed'), rows: 3 })}
    </fieldset>`
}

const ROOMS: readonly (readonly [path: RegExp, at: (id: string) => string])[] = [
  [/^\/consult\/desk\/comments\/([^/]+)\/([a-z]+)$/, (id) => `/consult/desk/comments/${id}`],
  [/^\/consult\/desk\/groups\/([^/]+)\/([a-z]+)$/, (id) => `/consult/desk/groups/${id}`],
  [/^\/consult\/comments\/([^/]+)\/([a-z]+)$/, (id) => `/consult/#c-${id}`],
  [/^\/consult\/()(gather)\/submit$/, () => '/consult/#colleagues'],
]

const OF_RESPONDENTS: Readonly<Record<string, string>> = {
  withdraw: 'Withdraw this comment',
  dispute: 'Dispute this answer',
  gather: 'Comments of your colleagues',
  wording: 'The proposed wording in the draft',
}

/** Which form stands at an address, and the page that it stands on. */
function placeOf(path: string): { readonly title?: string | undefined; readonly at: string } {
  for (const [pattern, at] of ROOMS) {
    const [, id, what = ''] = pattern.exec(path) ?? []
    if (id === undefined) continue
    const title = path.startsWith('/consult/desk/') ? TITLES[what as MoveName]?.[0] : undefined
    return { title: title ?? OF_RESPONDENTS[what], at: at(id) }
  }
  return { at: '/consult/' }
}
