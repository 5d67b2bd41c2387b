import { html } from 'hono/html'
import { COUNTED, showControls, VERDICT_WORDS } from '#engine'
import { VERDICTS } from '#schemas'
import { fieldFault } from '../../pages/faults.ts'
import type { FormFields } from '../../read-form.ts'
import type { DeskLine } from '../desk-line.ts'
import { type DraftChange, linkName } from '../draft/draft-changes.ts'
import type { MoveName } from '../move-comments.ts'
import type { Desk } from '../read-desk.ts'
import { choicesFor, type MoveFault, REDACTED_FIELDS, textsOf } from '../read-move.ts'
import { choose, commentAddress, type Field, faultBox, type Part, write } from './parts.ts'

/** A form that could not be taken: what was typed in it, what is wrong, and what changed meanwhile. */
export interface Again {
  readonly name: MoveName
  readonly fields: FormFields
  readonly links: readonly string[]
  readonly faults: readonly MoveFault[]
}

export interface Forms {
  readonly desk: Desk
  readonly line: DeskLine
  readonly me: string
  readonly again: Again | undefined
}

/** How each form is called, and the button that sends it. */
export const TITLES: Readonly<Record<MoveName, readonly [title: string, button: string]>> = {
  screen: ['Mark as read', 'Mark as read'],
  triage: ['Give it a theme', 'Save theme'],
  propose: ['Propose an answer', 'Propose this answer'],
  agree: ['Agree to the answer', 'Agree'],
  return: ['Send the answer back', 'Send back'],
  admit: ['Admit it although it is late', 'Admit it'],
  refuse: ['Do not admit it', 'Do not admit it'],
  redact: ['Redact words', 'Redact these words'],
  withhold: ['Withhold it from publication', 'Withhold it'],
  uphold: ['Keep the answer after the dispute', 'Keep the answer'],
  reopen: ['Open it again', 'Open it again'],
  withdraw: ['Withdraw it for its respondent', 'Withdraw it'],
  confirm: ['Say where it stands', 'Save the place'],
}

/** What whoever proposed an answer cannot do, and is told in place of a form. */
const NEEDS_SECOND: Partial<Readonly<Record<MoveName, string>>> = {
  agree: 'You proposed this answer. A second person has to agree to it.',
  uphold: 'You proposed this answer. A second person has to say why it stands.',
}

/** What a field is called on the page, what was typed in it before, and what is wrong with that. */
type FieldOf = (field: string, before?: string | undefined) => Pick<Field, 'id' | 'name' | 'value' | 'fault'>

const fieldId = (name: MoveName, field: string): string => `${name}-${field}`

/** The fields of one form, which may have been sent before. */
export const formOf =
  (name: MoveName, again: Pick<Again, 'name' | 'fields' | 'faults'> | undefined): FieldOf =>
  (field, before) => {
    const own = again?.name === name ? again : undefined
    return { id: fieldId(name, field), name: field, value: own?.fields[field] ?? before, fault: own?.faults.find((fault) => fault.field === field)?.words }
  }

/** What keeps a form from being taken, each with a link to its field. */
export const moveFaults = ({ name, faults }: Pick<Again, 'name' | 'faults'>): Part =>
  faultBox(faults.map(({ words, field }) => ({ words, at: field === undefined ? undefined : fieldId(name, field) })))

/** What can be done with a comment as it stands: the next step, and all else. */
export function movesOf({ state: { submission, answer, comment }, anchor }: DeskLine): {
  readonly next: readonly MoveName[]
  readonly other: readonly MoveName[]
} {
  const isCounted = COUNTED.includes(submission.state)
  const isWithCoordinator = submission.state === 'with-coordinator'
  const place: MoveName[] = anchor === undefined || anchor.outcome === 'same' ? [] : ['confirm']
  const after: MoveName[] = [
    ...place,
    ...(isWithCoordinator ? [] : (['redact'] as const)),
    'withhold',
    ...(isCounted || submission.state === 'late' ? (['withdraw'] as const) : []),
  ]
  if (submission.state === 'late') return { next: ['admit', 'refuse'], other: after }
  if (!isCounted || comment === undefined) return { next: [], other: after }
  switch (answer.state) {
    case 'received':
      return { next: ['triage'], other: ['screen', ...after] }
    case 'screened':
      return { next: ['triage'], other: after }
    case 'triaged':
      return { next: ['propose'], other: ['triage', ...after] }
    case 'proposed':
      return { next: ['agree', 'return'], other: ['propose', ...after] }
    case 'disputed':
      return { next: ['uphold', 'propose'], other: after }
    case 'agreed':
    case 'published':
      return { next: [], other: [...(answer.state === 'agreed' ? (['return'] as const) : []), 'reopen', ...after] }
  }
}

/** A form for something that can be done with a comment, with what was typed before where it could not be taken. */
export function moveForm(forms: Forms, name: MoveName) {
  const { line, again } = forms
  const { comment, seq } = line.state
  const own = again?.name === name ? again : undefined
  const [title, button] = TITLES[name]
  const needsOther = NEEDS_SECOND[name]
  if (needsOther !== undefined && line.state.answer.proposedBy === forms.me)
    return html`<section class="move" id="do-${name}" aria-labelledby="t-${name}"><h3 id="t-${name}">${title}</h3>${own === undefined ? '' : moveFaults(own)}<p>${needsOther}</p></section>`
  return html`<section class="move" id="do-${name}" aria-labelledby="t-${name}">
    <h3 id="t-${name}">${title}</h3>
    ${own === undefined ? '' : moveFaults(own)}
    <form method="post" action="${commentAddress(comment.id)}/${name}#do-${name}">
      <input type="hidden" name="seq" value="${seq}">
      ${fieldsOf(forms, name, own)}
      <button type="submit" ${name === 'refuse' || name === 'return' ? html`class="quiet"` : ''}>${button}</button>
    </form>
  </section>`
}

/** The same behind a line that opens it; open where it has to be put right. */
export const foldedForm = (forms: Forms, name: MoveName) =>
  html`<details ${forms.again?.name === name ? 'open' : ''}><summary>${TITLES[name][0]}</summary>${moveForm(forms, name)}</details>`

function fieldsOf(forms: Forms, name: MoveName, own: Again | undefined): Part {
  const { desk, line, me } = forms
  const fieldOf = formOf(name, own)
  const reason = (label: string, hint?: string) => write({ ...fieldOf('reason'), label, hint, rows: 3 })
  const { answer } = line.state
  switch (name) {
    case 'screen':
      return write({ ...fieldOf('note'), label: 'Note for colleagues (you need not write one)', hint: 'Not published.', rows: 2 })
    case 'triage':
      return triageFields(desk, {
        me,
        fieldOf: (field) => fieldOf(field, { theme: answer.theme, owner: answer.owner, duplicateOf: answer.duplicateOf }[field]),
      })
    case 'propose':
      return answerFields(
        { choices: choicesFor(desk, line), section: line.section, ticked: new Set(own?.links ?? (answer.answer?.links ?? []).map(linkName)) },
        (field) =>
          fieldOf(
            field,
            { verdict: answer.answer?.verdict, says: answer.answer?.says, reason: answer.answer?.reason, referredTo: answer.answer?.referredTo }[field],
          ),
      )
    case 'agree':
      return html`<p>You agree that the answer above is given, and published when the response is.</p>`
    case 'return':
      return reason('What is to be thought about again?')
    case 'admit':
    case 'refuse':
      return reason('Reason', 'It is published with the comment.')
    case 'withhold':
      return reason('Reason', 'Readers see this in place of all its words. To hide only some words, redact them.')
    case 'uphold':
      return html`<p>The respondent says: ${showControls(answer.dispute?.reason ?? '')}</p>${reason('Why does the answer stand?')}`
    case 'reopen':
      return reason('Why is it looked at again?')
    case 'withdraw':
      return reason('How did the respondent ask for it?', 'For the record, such as “by email on 3 December”.')
    case 'redact':
      return redactFields(line, fieldOf)
    case 'confirm':
      return placeFields(line, fieldOf)
  }
}

/** The fields of triage, for one comment or a group. */
export const triageFields = ({ intake }: Pick<Desk, 'intake'>, { me, fieldOf }: { readonly me: string; readonly fieldOf: FieldOf }) => html`${choose(
  { ...fieldOf('theme'), label: 'Theme' },
  intake.consultation.themes.map((theme) => [theme.id, theme.title] as const),
  { value: fieldOf('theme').value, empty: 'Choose a theme' },
)}
  ${write({ ...fieldOf('owner'), label: 'Who is to answer it (you need not say)', hint: `A reference of staff. Yours is ${me}.` })}
  ${write({ ...fieldOf('duplicateOf'), label: 'It makes the same point as (you need not say)', hint: 'The id of the other comment. This one keeps its own line and its own answer.' })}`

interface Links {
  readonly choices: readonly DraftChange[]
  readonly section: string | undefined
  readonly ticked: ReadonlySet<string>
}

/** The fields of an answer, for one comment or a group. */
export const answerFields = (links: Links, fieldOf: FieldOf) => html`${verdictFields(fieldOf('verdict'))}
  ${write({ ...fieldOf('says'), label: 'Answer', hint: 'In words its respondent and every reader can follow.', rows: 4 })}
  ${write({ ...fieldOf('reason'), label: 'Reason', hint: 'Needed unless it is accepted, noted or referred.', rows: 3 })}
  ${write({ ...fieldOf('referredTo'), label: 'Referred to whom', hint: 'Only where it is referred.' })}
  ${linkFields(links)}`

const verdictFields = ({ id, value, fault }: ReturnType<FieldOf>) => html`<fieldset${fault === undefined ? '' : html` aria-describedby="${id}-fault"`}>
    <legend>What was decided</legend>
    ${fieldFault(id, fault)}
    ${VERDICTS.map((verdict, place) => {
      const own = place === 0 ? id : `${id}-${verdict}`
      return html`<div class="option"><input type="radio" id="${own}" name="verdict" value="${verdict}" ${value === verdict ? 'checked' : ''}><label for="${own}">${VERDICT_WORDS[verdict]}</label></div>`
    })}
  </fieldset>`

function linkFields({ choices, section, ticked }: Links) {
  const [here, elsewhere] = [choices.filter((one) => one.section === section), choices.filter((one) => one.section !== section)]
  const box = (change: DraftChange) => {
    const { link, words } = change
    const [name, place] = [linkName(link), choices.indexOf(change)]
    return html`<div class="option"><input type="checkbox" id="l-${place}" name="link" value="${name}" ${ticked.has(name) ? 'checked' : ''}><label for="l-${place}">${words}</label></div>`
  }
  return html`<fieldset>
    <legend>What changed in the draft because of it</legend>
    <p class="hint">Needed for what is accepted, whole or in part. Nothing else has any.</p>
    ${here.length === 0 ? html`<p>Nothing changed in its section.</p>` : here.map(box)}
    ${elsewhere.length === 0 ? '' : html`<details ${elsewhere.some(({ link }) => ticked.has(linkName(link))) ? 'open' : ''}><summary>Changes elsewhere (${elsewhere.length})</summary>${elsewhere.map(box)}</details>`}
  </fieldset>`
}

function redactFields(line: DeskLine, fieldOf: FieldOf) {
  const { redactions, comment, seq } = line.state
  const texts = textsOf(line)
  return html`${
    redactions.length === 0
      ? ''
      : html`<p>Redacted now:</p><ul>${redactions.map(
          (
            { field, start, end, reason },
            place,
          ) => html`<li>“${showControls([...(texts[field] ?? '')].slice(start, end).join(''))}” in the ${REDACTED_FIELDS[field]}: ${showControls(reason)}
      <button type="submit" class="quiet small" name="back" value="${place}">Take back<span class="hidden"> redaction ${place + 1}</span></button></li>`,
        )}</ul>`
  }
    ${write({ ...fieldOf('words'), label: 'Words not to be published', hint: 'Copy them exactly. They are redacted wherever they stand in the comment.', rows: 2 })}
    ${write({ ...fieldOf('reason'), label: 'Why', hint: 'Readers see this in their place, such as “a name”.' })}
    <input type="hidden" name="of" value="${comment.id} ${seq}">`
}

function placeFields({ anchor }: DeskLine, fieldOf: FieldOf) {
  const option = (value: string, words: Part, isChosen: boolean) =>
    html`<div class="option"><input type="radio" id="p-${value}" name="place" value="${value}" ${(fieldOf('place').value ?? (isChosen ? value : '')) === value ? 'checked' : ''}><label for="p-${value}">${words}</label></div>`
  const found = anchor?.place.id
  return html`<fieldset><legend>Where does it stand in the draft?</legend>
      ${found === undefined ? '' : option('found', `On ${found}, as shown above`, true)}
      ${(anchor?.candidates ?? []).flatMap(({ id }) => (id === undefined || id === found ? [] : [option(id, `On ${id}`, false)]))}
      ${option('other', 'Somewhere else: give the id below', found === undefined)}
      ${option('nowhere', 'Nowhere: what it was about left the text', false)}
    </fieldset>
    ${write({ ...fieldOf('id'), label: 'Id of the paragraph, duty or section' })}
    ${write({ ...fieldOf('words'), label: 'The words there that it is about (you need not say)' })}`
}
