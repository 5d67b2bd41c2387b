import { addressOf, type CopyAnswer, type CopyStanding, type KnownEdition } from '../../browser/check-copy.ts'

/** The answer in one sentence, which is read out. */
export function answerWords(answer: CopyAnswer): string {
  switch (answer.kind) {
    case 'unreadable':
      return 'A code has 16 digits and letters from a to f. Its first 8 are enough.'
    case 'unknown':
      return 'No copy with this code is known here. Look whether it was typed as it is printed. A copy of an earlier state of the draft is not known either. A checklist of a case with choices is checked at the address printed on it.'
    case 'text':
      return answer.isCurrent
        ? `This is the text of ${inside(answer.now)}. It is current.`
        : `This is the text of ${inside(answer.from)}. It is not current: ${inside(answer.now)} is.`
    case 'duty':
      return DUTY_WORDS[answer.standing](answer.id, inside(answer.now))
    case 'extract': {
      const old = answer.copies.filter(({ standing }) => standing !== 'same').length
      if (old === 0) return 'This copy is current.'
      return old === answer.copies.length ? 'This copy is not current.' : 'This code stands for more than one extract, and not all of them are current.'
    }
  }
}

const DUTY_WORDS = {
  same: (id: string, now: string) => `This is duty ${id}. It means the same in ${now}.`,
  changed: (id: string, now: string) => `This is duty ${id}. It has changed: read it in ${now}.`,
  gone: (id: string, now: string) => `This was duty ${id}. It is not in ${now} any more.`,
}

/** The name of an edition inside a sentence. */
const inside = ({ name }: KnownEdition) =>
  name.startsWith('Draft') ? `the ${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name.slice(0, 1).toLowerCase() + name.slice(1)

/** More of the answer: what became of each extract that the code stands for, with links. `pairs` are the comparisons there are, as "1.0..2.0". */
export function answerElements(answer: CopyAnswer, pairs: readonly string[]): HTMLElement[] {
  if (answer.kind === 'duty')
    return [paragraph(dutyLink(answer.id, answer.now)), paragraph(link('What each edition changed in it', addressOf({ to: 'line', id: answer.id })))]
  return answer.kind === 'extract' ? answer.copies.flatMap((copy) => copyElements(copy, pairs)) : []
}

function copyElements(copy: CopyStanding, pairs: readonly string[]): HTMLElement[] {
  const { title, from, now, standing, of } = copy
  const heading = element('h2', 'govuk-heading-m', title)
  if (standing === 'gone') return [heading, paragraph(`${capital(inside(from))} had this extract. ${capital(inside(now))} has no such extract any more.`)]
  const fresh = link('Take a new copy (PDF)', addressOf({ to: 'extract-file', of, form: 'pdf' }, now.base))
  const page = of.what === 'role' ? [paragraph(link('Read it here', addressOf({ to: 'extract', role: of.id, cohort: of.cohort }, now.base)))] : []
  if (standing === 'same') {
    const what = copy.sections === undefined ? 'duties' : 'words'
    const words = from.edition === now.edition ? `It has the ${what} of ${inside(now)}.` : `Its ${what} are the same in ${inside(from)} and in ${inside(now)}.`
    return [heading, paragraph(words), ...page]
  }
  const lists: (readonly [string, readonly string[]])[] = [
    [copy.sections ? 'New duties' : 'New', copy.begins],
    [copy.sections ? 'Changed duties' : 'Changed', copy.changed],
    [copy.sections ? 'Duties no longer there' : 'No longer', copy.ends],
  ]
  const told = lists.filter(([, ids]) => ids.length > 0)
  const { begins = [], changed = [], ends = [] } = copy.sections ?? {}
  const sections = (
    [
      ['New sections', begins],
      ['Sections that read otherwise', changed],
      ['Sections no longer there', ends],
    ] as const
  ).filter(([, titles]) => titles.length > 0)
  const nothing = told.length + sections.length > 0 ? '' : ' Every duty means the same, but the revision of one was raised.'
  return [
    heading,
    paragraph(`It was made from ${inside(from)}. ${capital(inside(now))} says something else.${nothing}`),
    ...sections.flatMap(([words, titles]) => [
      element('h3', 'govuk-heading-s', `${words}: ${titles.length}`),
      list(titles.map((title) => element('span', '', title))),
    ]),
    ...told.flatMap(([words, ids]) => [element('h3', 'govuk-heading-s', `${words}: ${ids.length}`), list(ids.map((id) => dutyLink(id, now, from)))]),
    ...comparison(copy, pairs),
    ...page,
    ...('cohort' in of && of.cohort !== undefined ? [] : [paragraph(fresh)]),
  ]
}

/** Where the two editions are compared for the post, if the site compares them. */
function comparison({ of, from, now }: CopyStanding, pairs: readonly string[]): HTMLElement[] {
  const pair = { old: from.edition, fresh: now.base.startsWith('/draft') ? 'draft' : now.edition }
  if (of.what !== 'role' || !pairs.includes(`${pair.old}..${pair.fresh}`)) return []
  return [paragraph(link('See every change in words', addressOf({ to: 'comparison', pair, of: { to: 'role', id: of.id } })))]
}

/** A duty’s page, called by what it asks now, or asked before. */
function dutyLink(id: string, now: KnownEdition, before = now): HTMLElement {
  const [, , words] = [...now.duties, ...before.duties].find(([known]) => known === id) ?? []
  return link(words === undefined ? id : `${words} (${id})`, addressOf({ to: 'duty', id }, now.base))
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

function element(name: string, classes: string, words: string): HTMLElement {
  const made = document.createElement(name)
  made.className = classes
  made.textContent = words
  return made
}

function link(words: string, href: string): HTMLElement {
  const made = element('a', 'govuk-link', words)
  made.setAttribute('href', href)
  return made
}

function paragraph(content: string | HTMLElement): HTMLElement {
  const made = element('p', 'govuk-body', '')
  made.append(content)
  return made
}

function list(items: readonly HTMLElement[]): HTMLElement {
  const made = element('ul', 'govuk-list', '')
  for (const item of items) {
    const row = document.createElement('li')
    row.append(item)
    made.append(row)
  }
  return made
}
