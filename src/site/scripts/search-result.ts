import { cutExcerpt, type QueryPlan, type ShownRecord } from '../../browser/search.ts'

/** What a value of a facet is called, as the page’s filters have it. */
export type NameOf = (facet: 'role' | 'cohort' | 'register', value: string) => string | undefined

export interface ShownResult {
  readonly record: ShownRecord
  readonly part: ShownRecord['parts'][number] | undefined
}

/** More than this many names are counted and not listed. */
const MOST_NAMES = 3

/** One result as a list item: its number and title as a link to the block that answers, what it is, its words in context, and for whom it is. */
export function resultElement({ record, part }: ShownResult, plan: QueryPlan, nameOf: NameOf): HTMLElement {
  const item = make('li', `result result--${record.kind}`)
  const link = make('a', 'result__title')
  link.href = part?.anchor === undefined ? record.url : `${record.url}#${part.anchor}`
  link.textContent = record.kind === 'section' ? `${record.number} ${record.title}` : record.title
  const what = make('p', 'result__what')
  what.textContent = whatItIs({ record, part }, nameOf)
  item.append(link, what)
  // A duty’s title is its sentence: what else was found in it is worth showing only where it is other words.
  if (part !== undefined && part.text !== record.title && part.text !== '') item.append(excerptElement(part.text, plan))
  const tags = [...tagsOf(record.roles, (id) => nameOf('role', id), 'posts'), ...tagsOf(record.cohorts, (id) => nameOf('cohort', id), 'cohorts')]
  if (tags.length > 0 && (record.kind === 'section' || record.kind === 'duty')) item.append(tagList(tags))
  return item
}

function whatItIs({ record, part }: ShownResult, nameOf: NameOf): string {
  const { kind, number, id, register } = record
  if (kind === 'duty') return `Duty ${number}, ${id}`
  if (kind === 'term') return 'Glossary'
  if (kind === 'record') return register === undefined ? 'Register' : (nameOf('register', register) ?? 'Register')
  return part?.number === undefined ? 'Section' : `Section, paragraph ${part.number}`
}

function excerptElement(text: string, plan: QueryPlan): HTMLElement {
  const words = make('p', 'result__excerpt')
  for (const piece of cutExcerpt(text, plan)) {
    if (!piece.isFound) words.append(piece.text)
    else {
      const mark = document.createElement('mark')
      mark.textContent = piece.text
      words.append(mark)
    }
  }
  return words
}

/** Names of values, or how many there are where they are many. */
function tagsOf(ids: readonly string[], nameOf: (id: string) => string | undefined, many: string): string[] {
  const names = ids.map(nameOf).filter((name) => name !== undefined)
  return names.length > MOST_NAMES ? [`${names.length} ${many}`] : names
}

function tagList(tags: readonly string[]): HTMLElement {
  const list = make('ul', 'result__tags')
  list.setAttribute('aria-label', 'Posts and cohorts')
  for (const tag of tags) {
    const entry = document.createElement('li')
    entry.textContent = tag
    list.append(entry)
  }
  return list
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.className = className
  return element
}
