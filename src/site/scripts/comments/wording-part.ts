import { type TextField, wordingField } from './comment-fields.ts'
import { button, element } from './element.ts'
import type { Keeper } from './keep-while-typing.ts'

/** The part of a form in which other words are proposed. */
export interface WordingPart {
  readonly element: HTMLElement
  readonly field: TextField
  /** Shows what is kept: the field with its words, or, where there are none, a button that opens it. */
  readonly fill: () => void
}

/** Makes the part. `whole` is what a proposal begins with where no words are quoted, if that is not all that the page shows. */
export function makeWordingPart({ comment, edit }: Pick<Keeper, 'comment' | 'edit'>, whole: string | undefined): WordingPart {
  const field = wordingField((words) => edit({ proposed: words }))
  const part = element('div', { class: 'comment-panel__wording' })
  const begin = button('Begin with the words as they are', 'comment-link', () => {
    const words = comment().target.quote?.exact ?? whole ?? comment().words
    field.fill(words)
    edit({ proposed: words })
    begin.remove()
    field.box.focus()
  })
  const open = () => part.replaceChildren(field.element, ...(comment().proposed === '' ? [begin] : []))
  const offer = button('Propose other words', 'comment-link', () => {
    open()
    field.box.focus()
  })
  return {
    element: part,
    field,
    fill: () => {
      field.fill(comment().proposed)
      if (comment().proposed === '') part.replaceChildren(offer)
      else open()
    },
  }
}
