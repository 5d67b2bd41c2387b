import { addressOf } from '#engine'
import { html } from '../html.ts'
import { permanentPages } from '../permanent-page.ts'
import type { DataFile } from './data-file.ts'

/** The one page of its kind that Astro renders: each mark in it gives way to the words of an id. */
export const TEMPLATE = { id: '_', marks: { id: '__ID__', kind: '__KIND__', body: '__BODY__' } } as const

/** Where the template is built, from the site’s root. */
export const TEMPLATE_ADDRESS = addressOf({ to: 'permanent', id: TEMPLATE.id })

const MARK = /__(ID|KIND|BODY)__/

/** A page for every permanent id, filled into the template: there are thousands, and rendering each would cost more than all other pages. */
export function permanentFiles(template: string): DataFile[] {
  // Split at the marks: words and marks in turn. What is filled in is never looked through again.
  const pieces = template.split(MARK)
  const { ids, pageOf } = permanentPages()
  return [...ids.values()].map((known) => ({
    address: `${addressOf({ to: 'permanent', id: known.id })}index.html`,
    body: () => {
      const page = pageOf(known)
      const words: Readonly<Record<string, string>> = { ID: html`${page.id}`.html, KIND: html`${page.kind}`.html, BODY: page.body.html }
      return pieces.map((piece, index) => (index % 2 === 0 ? piece : words[piece])).join('')
    },
  }))
}
