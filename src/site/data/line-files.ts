import { addressOf } from '#engine'
import { html } from '../html.ts'
import { linePages } from '../line-page.ts'
import type { DataFile } from './data-file.ts'
import { TEMPLATE } from './permanent-files.ts'
import { templateFiller } from './template-filler.ts'

/** Where the template of these pages is built, from the site’s root. */
export const LINE_TEMPLATE_ADDRESS = addressOf({ to: 'line', id: TEMPLATE.id })

/** A page for every duty that an edition has or had, which says whether a copy of its line is current; filled into the template. */
export function lineFiles(template: string): DataFile[] {
  const fill = templateFiller(template)
  const { ids, pageOf } = linePages()
  return [...ids.values()].map((known) => ({
    address: `${addressOf({ to: 'line', id: known.id })}index.html`,
    body: () => fill({ ID: html`${known.id}`, KIND: html``, BODY: pageOf(known) }),
  }))
}
