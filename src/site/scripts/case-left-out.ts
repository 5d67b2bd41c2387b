import type { WhyNot } from '../../browser/case.ts'
import type { PageLine } from './case-lines.ts'

const WORDS: Readonly<Record<Exclude<WhyNot, 'missing'>, string>> = {
  excepted: 'Not where what you chose is so',
  'other-stage': 'At other stages',
}

/** Lists the duties that the choices leave out, by reason: a heading with the number, and their ids as links. */
export function leftOutLists(hidden: readonly { line: PageLine; why: WhyNot }[]): HTMLElement[] {
  const reasons = Map.groupBy(hidden, ({ line, why }) => (why === 'missing' ? `Only if: ${line.onlyIf}` : WORDS[why]))
  return [...reasons].flatMap(([words, items]) => {
    const heading = document.createElement('h3')
    heading.className = 'govuk-heading-s'
    heading.textContent = `${words}: ${items.length}`
    const list = document.createElement('ul')
    list.className = 'left-out__list'
    list.append(...items.map(({ line }) => itemOf(line)))
    return [heading, list]
  })
}

function itemOf({ id, element }: PageLine): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const code = element.querySelector('code')
  link.href = code?.closest('a')?.getAttribute('href') ?? ''
  link.textContent = id
  item.append(link)
  return item
}
