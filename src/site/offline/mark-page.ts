import { ageWords, timeWords } from './age-words.ts'

/** Of which copy a page is shown, and why it is not the published one. */
export interface KeptMark {
  readonly edition: string
  readonly isInForce: boolean
  /** When the copy was last known to be what is published. */
  readonly takenAt: Date
  readonly now: Date
  readonly why: 'unreachable' | 'slow' | 'failing'
}

const WHY: Readonly<Record<KeptMark['why'], string>> = {
  unreachable: 'the site cannot be reached',
  slow: 'the site does not answer in time',
  failing: 'the site answers with an error',
}

/** "Kept copy, because the site cannot be reached. It was taken on 22 November 2026 at 14:05 (12 days ago); edition 2.0 was in force then." */
export function markWords({ edition, isInForce, takenAt, now, why }: KeptMark): string {
  const standing = isInForce ? `edition ${edition} was in force then` : `it is the draft of edition ${edition}`
  return `Kept copy, because ${WHY[why]}. It was taken on ${timeWords(takenAt)} (${ageWords(takenAt, now)}); ${standing}.`
}

const HEAD = '<header class="site-header">'

/**
 * A kept page with a line at its head that says that it is one, how old it is and why it is shown. The line stands in the page
 * itself, so it needs no script of the page and is there in print. Links that save a file become plain ones: browsers fetch
 * those without asking the worker.
 */
export function markPage(html: string, mark: KeptMark): string {
  const words = escapeHtml(markWords(mark))
  const line = `<div class="kept-line"><p class="govuk-width-container"><strong>${words.replace(/\. /, '.</strong> ')} <a href="/site/offline/">About this copy</a></p></div>`
  const plain = html.replace(/<a\s[^<>]*>/g, withoutDownload)
  const at = plain.indexOf(HEAD)
  if (at < 0) return plain.replace(/<body[^>]*>/, (body) => body + line)
  return plain.slice(0, at + HEAD.length) + line + plain.slice(at + HEAD.length)
}

/** Attributes are taken one by one: a value may hold the word too. */
const withoutDownload = (tag: string): string =>
  tag.replace(/\s+[^\s"=<>]+(?:="[^"]*")?/g, (attribute) => (/^\s+download(?:=|$)/.test(attribute) ? '' : attribute))

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
