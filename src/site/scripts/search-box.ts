import { suggestTitles } from '../../browser/search.ts'

/** Most titles that are suggested: a list that is taken in at one look. */
const MOST = 6

interface SearchBox {
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  /** Where a screen reader is told how many suggestions there are. */
  readonly told: HTMLElement
  readonly titles: () => Promise<readonly string[]>
  readonly onChoose: () => void
}

/**
 * Makes a search box a combobox with a list of suggested titles (ARIA Authoring Practices, "Editable Combobox With List
 * Autocomplete"): the arrows move in the list, Enter takes a title, Escape closes it, and the focus stays in the box. The list
 * lies over what is below it, so nothing moves.
 */
export function makeCombobox({ input, list, told, titles, onChoose }: SearchBox): { readonly close: () => void } {
  let at = -1
  let asked = 0
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)

  const close = () => {
    asked += 1
    list.hidden = true
    list.replaceChildren()
    told.textContent = ''
    mark(-1)
    input.setAttribute('aria-expanded', 'false')
  }
  const mark = (index: number) => {
    at = index
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === at))
    const option = list.children[at]
    if (option === undefined) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
  const choose = (title: string) => {
    input.value = title
    close()
    onChoose()
  }
  const open = async () => {
    asked += 1
    const mine = asked
    const found = suggestTitles(input.value, await titles(), MOST).filter((title) => title !== input.value)
    if (mine !== asked) return
    if (found.length === 0) return close()
    list.replaceChildren(...found.map((title, index) => optionElement(title, `${list.id}-${index}`, choose)))
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    mark(-1)
    told.textContent = `${found.length} ${found.length === 1 ? 'suggestion' : 'suggestions'}, use the arrow keys`
  }

  input.addEventListener('input', () => void open())
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    const count = list.children.length
    if (event.key === 'Escape' && !list.hidden) {
      // The box itself would be emptied.
      event.preventDefault()
      close()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // Between the last and the first stands the box itself.
      mark(((at + 1 + step + count + 1) % (count + 1)) - 1)
    } else if (event.key === 'ArrowDown') void open()
    else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      choose(list.children[at]?.textContent ?? '')
    }
  })
  return { close }
}

function optionElement(title: string, id: string, choose: (title: string) => void): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  option.className = 'suggestions__title'
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.textContent = title
  // Before the box loses the focus and closes the list.
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    choose(title)
  })
  return option
}
