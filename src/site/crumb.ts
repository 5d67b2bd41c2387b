/** A step on the way to a page. */
export interface Crumb {
  readonly text: string
  readonly href: string
}
