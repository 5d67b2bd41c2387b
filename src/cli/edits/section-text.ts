import { yamlLines } from './yaml-value.ts'

/** What a new section starts with; what is missing is left empty, and the checks ask for it. */
export interface NewSection {
  readonly id: string
  readonly title: string
  readonly cohorts: readonly string[] | undefined
  readonly owner: string | undefined
  readonly lawAsAt: string
  readonly reviewBy: string
  readonly sources: readonly string[] | undefined
}

/** The text of a new section: its front matter, and no body yet. */
export const sectionText = (section: NewSection): string => `${['---', ...yamlLines({ ...section }), '---'].join('\n')}\n`

/** A title for an id: contact-records is "Contact records". */
export const titleOf = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll('-', ' ')
