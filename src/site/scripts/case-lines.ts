import { type CaseChoices, needsMet, readNeeds, type WhyNot, whyNotNow } from '../../browser/case.ts'

/** A duty on the page, with what it needs. */
export interface PageLine {
  readonly element: HTMLElement
  readonly needs: ReturnType<typeof readNeeds>
  readonly stage: string
  /** `id.rev.fingerprint`. */
  readonly mark: string
  readonly id: string
  /** What has to be so, in words; empty where it always applies. */
  readonly onlyIf: string
}

/** Reads the duties of the page, and puts those that need something in their stages, in order: shown or not, each has its place. */
export function gatherLines(): PageLine[] {
  const elements = [...document.querySelectorAll<HTMLElement>('.case-line')].sort((a, b) => Number(a.dataset['order']) - Number(b.dataset['order']))
  for (const element of elements) document.querySelector(`[data-stage-of="${element.dataset['stage']}"] > ol`)?.append(element)
  document.querySelector('#case-also-if')?.remove()
  return elements.map((element) => {
    const { needs = '', stage = '', mark = '', if: onlyIf = '' } = element.dataset
    return { element, needs: readNeeds(needs), stage, mark, id: mark.replace(/\.\d+\.[0-9a-f]+$/, ''), onlyIf }
  })
}

/** Shows the duties that apply, and gives the others with the reason. */
export function showLines(lines: readonly PageLine[], choices: CaseChoices): { shown: PageLine[]; hidden: { line: PageLine; why: WhyNot }[] } {
  const shown: PageLine[] = []
  const hidden: { line: PageLine; why: WhyNot }[] = []
  for (const line of lines) {
    const why = whyNotNow(line, choices)
    line.element.hidden = why !== undefined
    if (why === undefined) shown.push(line)
    else hidden.push({ line, why })
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-stage-of]')) {
    const count = shown.filter(({ stage }) => stage === section.dataset['stageOf']).length
    section.hidden = count === 0
    const words = section.querySelector('.count')
    if (words) words.textContent = dutiesOf(count)
  }
  return { shown, hidden }
}

/** How many duties each stage would show with the facts that are chosen; `*` for all of them. */
export function countStages(lines: readonly PageLine[], { facts }: CaseChoices): void {
  const applying = lines.filter(({ needs }) => needsMet(needs, facts))
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const stage = place.dataset['count']
    place.textContent = `(${applying.filter((line) => stage === '*' || line.stage === stage).length})`
  }
}

/** Shows what the law asks of the person with the chosen facts. */
export function showLaw({ facts }: CaseChoices): void {
  const items = [...document.querySelectorAll<HTMLElement>('.case-law__item')]
  for (const item of items) item.hidden = !needsMet(readNeeds(item.dataset['needs'] ?? ''), facts)
  const none = document.querySelector<HTMLElement>('#case-no-law')
  if (none) none.hidden = items.some(({ hidden }) => !hidden)
}

export const dutiesOf = (count: number): string => `${count} ${count === 1 ? 'duty' : 'duties'}`
