import { addressOf } from '#engine'
import { html } from '../html.ts'
import { permanentPages } from '../permanent-page.ts'
import type { DataFile } from './data-file.ts'
import { templateFiller } from './template-filler.ts'

/** The one page of its kind that Astro renders: each mark in it gives way to the words of an id. */
export const TEMPLATE = { id: '_', marks: { id: '__ID__', kind: '__KIND__', body: '__BODY__' } } as const

/** Where the template is built, from the site’s root. */
export const TEMPLATE_ADDRESS = addressOf({ to: 'permanent', id: TEMPLATE.id })

/** A page for every permanent id, filled into the template: there are thousands, and rendering each would cost more than all other pages. */
export function permanentFiles(template: string): DataFile[] {
  const fill = templateFiller(template)
  const { ids, pageOf } = permanentPages()
  return [...ids.values()].map((known) => ({
    address: `${addressOf({ to: 'permanent', id: known.id })}index.html`,
    body: () => {
      const page = pageOf(known)
      return fill({ ID: html`${page.id}`, KIND: html`${page.kind}`, BODY: page.body })
    },
  }))
}
