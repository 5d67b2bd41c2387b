import type { Element, ElementContent } from 'hast'
import { addressOf } from '../model/address.ts'
import { audienceWords } from '../model/audience.ts'
import { dutyAudience } from '../model/duty-audience.ts'
import { dutySentence } from '../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../model/edition.ts'
import type { Duty } from '../model/section.ts'
import { audienceTag } from './anchors.ts'
import { dutyLines } from './duty-lines.ts'
import { cellToHast, element } from './element.ts'

interface DutySetting {
  readonly base: string
  /** Id of the box; none where another box on the page has it. */
  readonly id?: string | undefined
  /** The visible number, where the box stands in its own section. */
  readonly number: readonly ElementContent[]
  /** Level of a heading over the box; without it there is none. */
  readonly headingLevel?: number | undefined
}

/** A duty in its box: the sentence with its binding word in bold and its post linked, quiet lines, and its permanent id. */
export function dutyToHast(edition: Edition, duty: Duty, setting: DutySetting): Element {
  const sentence = dutySentence(edition, duty)
  const page = addressOf({ to: 'duty', id: duty.id }, setting.base)
  const post = addressOf({ to: 'record', register: 'roles', id: duty.role }, setting.base)
  // "The" stays outside the link, which then says whose page it is.
  const [article = '', name = ''] = /^(The )(.+)$/.exec(sentence.post)?.slice(1) ?? ['', sentence.post]
  const isKnown = edition.registers.roles.records.has(duty.role)
  const words = [
    article,
    isKnown ? element('a', { href: post }, name) : name,
    ' ',
    element('strong', {}, sentence.binding),
    ` ${sentence.action}${sentence.deadline}.`,
  ]
  const audience = audienceWords(edition.config, dutyAudience(edition, duty))
  const tag = audience === undefined ? [] : [audienceTag(`${audience}:`), ' ']
  const lines = dutyLines(edition, duty).map(({ label, cell }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, ...cellToHast(cell, setting.base))),
  )
  const permanent = element('div', {}, element('dt', {}, 'Duty'), element('dd', {}, element('a', { href: page }, duty.id), `, revision ${duty.rev}`))
  return element(
    'div',
    { className: ['block', 'duty', `duty--${duty.modality}`], ...(setting.id === undefined ? {} : { id: setting.id }) },
    ...heading(edition, duty, setting),
    element('p', { className: ['duty__sentence'] }, ...setting.number, ...tag, ...words),
    element('dl', { className: ['duty__lines'] }, ...lines, permanent),
  )
}

function heading(edition: Edition, duty: Duty, { headingLevel, base }: DutySetting): Element[] {
  if (headingLevel === undefined) return []
  const href = duty.number === undefined ? addressOf({ to: 'duty', id: duty.id }, base) : addressOf({ to: 'block', section: duty.section, id: duty.id }, base)
  return [element(`h${headingLevel}`, { className: ['duty__heading'] }, element('a', { href }, `${duty.number ?? duty.id} ${sectionOf(edition, duty).title}`))]
}
