import type { Edition } from '../../model/edition.ts'
import { placeInText } from '../place-in-text.ts'
import type { ProseText } from '../prose-text.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm341: Rule = {
  code: 'NM341',
  title: 'A short form that the page does not spell out',
  severity: 'warning',
  why: 'a page is often read alone: without the long form a newcomer does not know what is meant',
  example: { wrong: 'The HMO answers.', right: 'The <Term id="harbour-master" /> answers. After that, HMO will do.' },
  check: {
    on: 'prose',
    begin(edition) {
      const known = shortForms(edition)
      return (texts) => (known.size === 0 ? [] : unexplained(texts, known))
    },
  },
}

function unexplained(texts: readonly ProseText[], known: ReadonlyMap<string, readonly ShortForm[]>): RuleProblem[] {
  const body = texts.filter(({ kind }) => kind !== 'title' && kind !== 'field')
  const problems: RuleProblem[] = []
  const done = new Set<string>()
  for (const [index, text] of body.entries()) {
    for (const found of text.text.matchAll(CAPITALS)) {
      const form = known.get(found[0].replace(/s$/, ''))?.find(({ abbreviation }) => text.text.startsWith(abbreviation, found.index))
      if (form === undefined || done.has(form.id)) continue
      const spelled = spelledOut(body, form)
      const isBefore = spelled !== undefined && (spelled.index < index || (spelled.index === index && spelled.at <= found.index))
      // A heading may use the short form of a term that the text below it spells out.
      if (isBefore || (spelled !== undefined && text.kind === 'heading')) continue
      done.add(form.id)
      problems.push(problemOf(text, form, { at: found.index, spelled: spelled && { text: body[spelled.index] as ProseText, at: spelled.at } }))
    }
  }
  return problems
}

interface ShortForm {
  readonly id: string
  readonly term: string
  readonly abbreviation: string
}

const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu

/** Abbreviations of the glossary by their first word. */
function shortForms(edition: Edition): Map<string, ShortForm[]> {
  const forms = new Map<string, ShortForm[]>()
  for (const { id, term, abbreviation } of edition.registers.glossary.records.values()) {
    if (abbreviation === undefined) continue
    const first = abbreviation.split(/[^\p{L}\p{N}]/u)[0] as string
    forms.set(first, [...(forms.get(first) ?? []), { id, term, abbreviation }])
  }
  return forms
}

/** Where a page spells a term out: by the component, or by hand as "long form (SHORT)". */
function spelledOut(texts: readonly ProseText[], { id, term, abbreviation }: ShortForm): { index: number; at: number } | undefined {
  const byHand = `${term} (${abbreviation})`.toLowerCase()
  for (const [index, text] of texts.entries()) {
    const component = text.terms.find((found) => found.id === id && found.isSpelledOut)
    const at = component?.at ?? text.text.toLowerCase().indexOf(byHand)
    if (at !== -1) return { index, at }
  }
  return undefined
}

function problemOf(
  text: ProseText,
  { id, term, abbreviation }: ShortForm,
  { at, spelled }: { at: number; spelled: { text: ProseText; at: number } | undefined },
): RuleProblem {
  return {
    message: spelled === undefined ? `“${abbreviation}” is not spelled out on this page` : `“${abbreviation}” is used before it is spelled out`,
    place: placeInText(text, at, at + abbreviation.length),
    label: term,
    second: spelled && { place: placeInText(spelled.text, spelled.at, spelled.at + 1), label: 'spelled out only here' },
    help: `write <Term id="${id}" /> at the first use: it prints “${term} (${abbreviation})”`,
    about: [id],
  }
}
