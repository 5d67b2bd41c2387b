import type { RegisterName } from '#schemas'

/** Registers whose every record has a page of its own. */
export const RECORD_PAGES = ['roles', 'cohorts', 'agencies', 'recommendations'] as const satisfies readonly RegisterName[]

/** Something a reader can be sent to. */
export type Target =
  | { readonly to: 'start' | 'search' | 'roles' | 'cohorts' | 'agencies' | 'recommendations' | 'duties' | 'registers' | 'matrix' | 'coverage' | 'checks' }
  | { readonly to: 'chapter' | 'whole-chapter' | 'section' | 'duty' | 'check'; readonly id: string }
  | { readonly to: 'section-data'; readonly id: string; readonly form: 'json' | 'md' }
  | { readonly to: 'extract'; readonly role: string; readonly cohort?: string | undefined; readonly form?: 'json' | 'csv' | undefined }
  | { readonly to: 'site-page'; readonly id: 'notice' | 'help' | 'accessibility' | 'about' }
  | { readonly to: 'block'; readonly section: string; readonly id: string }
  | { readonly to: 'register'; readonly name: RegisterName }
  | { readonly to: 'figure'; readonly src: string }
  | { readonly to: 'record'; readonly register: RegisterName; readonly id: string }

/**
 * The address of a target on the site, from its root. `base` is where the edition stands: `/` for the one at the front,
 * `/edition/2.0/` for a frozen one, `/draft/` for a draft beside it.
 */
export function addressOf(target: Target, base = '/'): string {
  switch (target.to) {
    case 'start':
      return base
    case 'search':
      return `${base}search/`
    case 'roles':
    case 'cohorts':
    case 'agencies':
    case 'recommendations':
    case 'duties':
    case 'registers':
      return `${base}${target.to}/`
    case 'matrix':
      return `${base}registers/sharing-matrix/`
    case 'coverage':
      return `${base}registers/coverage/`
    case 'checks':
      return '/checks/'
    case 'site-page':
      return `/site/${target.id}/`
    case 'check':
      return `/checks/${target.id.toLowerCase()}/`
    case 'chapter':
      return `${base}${target.id}/`
    case 'whole-chapter':
      return `${base}${target.id}/all/`
    case 'section-data':
      return `${base}${target.id.replace('.', '/')}.${target.form}`
    case 'extract':
      return `${base}roles/${target.role.toLowerCase()}/${target.cohort === undefined ? '' : `${target.cohort.toLowerCase()}/`}${target.form === undefined ? '' : `extract.${target.form}`}`
    case 'section':
      return `${base}${target.id.replace('.', '/')}/`
    case 'block':
      return `${base}${target.section.replace('.', '/')}/#${target.id}`
    case 'duty':
      return `${base}duties/${target.id.toLowerCase()}/`
    case 'register':
      return `${base}registers/${target.name}/`
    case 'figure':
      return `${base}${target.src}`
    case 'record':
      return (RECORD_PAGES as readonly RegisterName[]).includes(target.register)
        ? `${base}${target.register}/${target.id.toLowerCase()}/`
        : `${base}registers/${target.register}/#${target.id.toLowerCase()}`
  }
}
