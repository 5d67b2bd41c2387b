import type { RegisterName } from '#schemas'

/** Registers whose every record has a page of its own. */
export const RECORD_PAGES = ['roles', 'cohorts', 'agencies', 'recommendations'] as const satisfies readonly RegisterName[]

/** Two editions side by side, by number; `draft` is the draft. */
export interface Pair {
  readonly old: string
  readonly fresh: string
}

/** A part of a comparison: what changed for a post, for a cohort, in a section, or in the registers; the lists of posts and of cohorts; its data. */
export type ComparedPart =
  | { readonly to: 'role' | 'cohort' | 'section'; readonly id: string }
  | { readonly to: 'roles' | 'cohorts' | 'registers' }
  | { readonly to: 'data'; readonly form: 'json' | 'md' | 'csv' }
  | { readonly to: 'print-styles' }

/** A part of the response to a consultation: comments by theme or by chapter, lists, or its data; without a part, the whole. */
export type ResponsePart =
  | { readonly to: 'theme' | 'chapter'; readonly id: string }
  | { readonly to: 'organisations' | 'unasked' | 'not-counted' }
  | { readonly to: 'data'; readonly form: 'json' | 'csv' | 'docx' }

/** What an extract is of: a post, whole or for one cohort; what an agency receives and gives; a chapter; the whole edition. */
export type ExtractOf =
  | { readonly what: 'role'; readonly id: string; readonly cohort?: string | undefined }
  | { readonly what: 'agency' | 'chapter'; readonly id: string }
  | { readonly what: 'edition' }

/** The forms in which an extract is a file. `card` is the pocket card of a post. */
export type ExtractForm = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json' | 'ics' | 'card'

/** Orders of the list of all duties beside that of reading. */
export const DUTY_ORDERS = ['post', 'deadline', 'action'] as const
export type DutyOrder = (typeof DUTY_ORDERS)[number]

/** Something a reader can be sent to. */
export type Target =
  | {
      readonly to:
        | 'start'
        | 'search'
        | 'roles'
        | 'cohorts'
        | 'agencies'
        | 'recommendations'
        | 'duties'
        | 'registers'
        | 'matrix'
        | 'coverage'
        | 'device-finder'
        | 'training-gap'
        | 'checks'
    }
  | { readonly to: 'whole-edition' }
  | { readonly to: 'duties-by'; readonly order: DutyOrder }
  | { readonly to: 'chapter' | 'whole-chapter' | 'section' | 'duty' | 'check'; readonly id: string }
  | { readonly to: 'section-data'; readonly id: string; readonly form: 'json' | 'md' }
  | { readonly to: 'extract'; readonly role: string; readonly cohort?: string | undefined; readonly form?: 'json' | 'csv' | undefined }
  | { readonly to: 'extract-file'; readonly of: ExtractOf; readonly form: ExtractForm }
  | { readonly to: 'check-copy'; readonly digest?: string | undefined }
  | { readonly to: 'line'; readonly id: string; readonly fingerprint?: string | undefined }
  | { readonly to: 'copies' | 'edition-copies' }
  | { readonly to: 'recommendation-report'; readonly form?: 'csv' | 'json' | undefined }
  | { readonly to: 'law-on'; readonly day: string }
  | { readonly to: 'case'; readonly role?: string | undefined; readonly cohort?: string | undefined }
  | { readonly to: 'site-page'; readonly id: 'notice' | 'help' | 'accessibility' | 'about' | 'offline' | 'not-kept' }
  | { readonly to: 'block'; readonly section: string; readonly id: string }
  | { readonly to: 'register'; readonly name: RegisterName }
  | { readonly to: 'figure'; readonly src: string }
  | { readonly to: 'comparison'; readonly pair: Pair; readonly of?: ComparedPart | undefined }
  | { readonly to: 'comparisons' | 'editions' | 'lineage' | 'permanent-ids' | 'editions-data' }
  | { readonly to: 'permanent'; readonly id: string }
  | { readonly to: 'on'; readonly day?: string | undefined }
  | { readonly to: 'changes' | 'feed'; readonly role?: string | undefined }
  | { readonly to: 'record'; readonly register: RegisterName; readonly id: string }
  | { readonly to: 'consultations' }
  | { readonly to: 'consultation' | 'my-comments' | 'receipt-check' | 'consultation-questions'; readonly id: string }
  | { readonly to: 'consultation-file'; readonly id: string; readonly name: string }
  | { readonly to: 'comment-form'; readonly section: string }
  | { readonly to: 'response'; readonly id: string; readonly of?: ResponsePart | undefined }

/**
 * The address of a target on the site, from its root. `base` is where the edition stands: `/` for the one at the front,
 * `/edition/2.0/` for a frozen one, `/draft/` for a draft beside it.
 */
export function addressOf(target: Target, base = '/'): string {
  switch (target.to) {
    case 'start':
      return base
    case 'search':
      return '/search/'
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
    case 'device-finder':
      return `${base}registers/devices/find/`
    case 'training-gap':
      return `${base}registers/training-gap/`
    case 'recommendation-report':
      return `${base}recommendations/report${target.form === undefined ? '/' : `.${target.form}`}`
    case 'law-on':
      return `${base}registers/law/on/${target.day}/`
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
    case 'whole-edition':
      return `${base}all/`
    case 'duties-by':
      return `${base}duties/by/${target.order}/`
    case 'section-data':
      return `${base}${target.id.replace('.', '/')}.${target.form}`
    case 'extract':
      return `${base}roles/${target.role.toLowerCase()}/${target.cohort === undefined ? '' : `${target.cohort.toLowerCase()}/`}${target.form === undefined ? '' : `extract.${target.form}`}`
    case 'extract-file':
      return base + extractFolder(target.of) + extractName(target.of, target.form)
    case 'case':
      return `${base}case/${[target.role, target.cohort].map((part) => (part === undefined ? '' : `${part.toLowerCase()}/`)).join('')}`
    case 'check-copy':
      return target.digest === undefined ? '/d/' : `/d/?x=${target.digest}`
    case 'line':
      return `/d/${target.id}/${target.fingerprint === undefined ? '' : `?f=${target.fingerprint}`}`
    case 'copies':
      return '/d/copies.json'
    case 'edition-copies':
      return `${base}copies.json`
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
    case 'comparison':
      return `/compare/${target.pair.old}..${target.pair.fresh}/${target.of === undefined ? '' : comparedPath(target.of)}`
    case 'comparisons':
      return '/compare/'
    case 'editions':
      return '/edition/'
    case 'lineage':
      return '/lineage.json'
    case 'editions-data':
      return '/editions.json'
    case 'permanent-ids':
      return '/id/'
    case 'permanent':
      return `/id/${target.id}/`
    case 'on':
      return target.day === undefined ? '/on/' : `/on/${target.day}/`
    case 'changes':
      return target.role === undefined ? '/changes/' : `/changes/${target.role.toLowerCase()}/`
    case 'feed':
      return target.role === undefined ? '/changes.atom' : `/changes/${target.role.toLowerCase()}.atom`
    case 'record':
      return (RECORD_PAGES as readonly RegisterName[]).includes(target.register)
        ? `${base}${target.register}/${target.id.toLowerCase()}/`
        : `${base}registers/${target.register}/#${target.id.toLowerCase()}`
    case 'consultations':
      return '/consultation/'
    case 'consultation':
      return `/consultation/${target.id}/`
    case 'my-comments':
      return `/consultation/${target.id}/my-comments/`
    case 'receipt-check':
      return `/consultation/${target.id}/receipt/`
    case 'consultation-questions':
      return `/consultation/${target.id}/questions/`
    case 'consultation-file':
      return `/consultation/${target.id}/${target.name}`
    case 'response':
      return `/consultation/${target.id}/response/${target.of === undefined ? '' : responsePath(target.of)}`
    case 'comment-form':
      return `${base}${target.section.replace('.', '/')}/comment/`
  }
}

function extractFolder(of: ExtractOf): string {
  switch (of.what) {
    case 'role':
      return `roles/${of.id.toLowerCase()}/${of.cohort === undefined ? '' : `${of.cohort.toLowerCase()}/`}`
    case 'agency':
      return `agencies/${of.id.toLowerCase()}/`
    case 'chapter':
      // Beside the page of the whole chapter, under a name that no other extract has: a chapter may be called roles, and a post all.
      return `${of.id}/all/`
    case 'edition':
      return ''
  }
}

function extractName({ what }: ExtractOf, form: ExtractForm): string {
  if (form === 'card') return 'card.pdf'
  return `${what === 'chapter' ? 'chapter' : 'extract'}.${form}`
}

function responsePath(part: ResponsePart): string {
  switch (part.to) {
    case 'theme':
      return `themes/${part.id}/`
    case 'chapter':
      // What is about the whole stands in no chapter.
      return `sections/${part.id === '' ? 'the-whole' : part.id}/`
    case 'data':
      return `response.${part.form}`
    default:
      return `${part.to}/`
  }
}

function comparedPath(part: ComparedPart): string {
  switch (part.to) {
    case 'roles':
    case 'cohorts':
    case 'registers':
      return `${part.to}/`
    case 'data':
      return `comparison.${part.form}`
    case 'print-styles':
      return 'print.css'
    case 'section':
      return `${part.id.replace('.', '/')}/`
    default:
      return `${part.to}s/${part.id.toLowerCase()}/`
  }
}
