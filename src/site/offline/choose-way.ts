/** What is known of a request before it is answered. */
export interface Asked {
  readonly method: string
  readonly address: URL
  /** The origin of the site. */
  readonly origin: string
  /** Whether it opens a page. */
  readonly isNavigation: boolean
  /** Whether it asks for a part of a file. */
  readonly isRange: boolean
}

/**
 * Who answers: `pass` leaves it to the browser, as if nothing were kept; `page` and `part` come from the network first and from
 * the kept copy where that does not answer; `built` is named by its content, so that a kept one is as good as any.
 */
export type Way = 'pass' | 'page' | 'part' | 'built'

/** What a kept copy has no business with: the worker and its list, and the server that takes comments. */
const APART = /^\/(?:offline\.json|service-worker\.js|site\.zip|consult)(?:\/|$)/

/** Only whole files of this site that are asked for with GET are answered here. */
export function chooseWay({ method, address, origin, isNavigation, isRange }: Asked): Way {
  if (method !== 'GET' || address.origin !== origin || isRange || APART.test(address.pathname)) return 'pass'
  if (isNavigation) return 'page'
  return address.pathname.startsWith('/_astro/') ? 'built' : 'part'
}

/**
 * The kept address that answers for a path, or undefined. What stands after `?` does not count. The permanent addresses of the
 * kept edition, as printed copies carry them, lead to the same text at the front.
 */
export function keptAddress(kept: { readonly edition: string; has(address: string): boolean }, path: string): string | undefined {
  const front = path.startsWith(`/edition/${kept.edition}/`) ? path.slice(`/edition/${kept.edition}`.length) : path
  return [path, `${path}/`, path.replace(/index\.html$/, ''), front, `${front}/`].find((address) => kept.has(address))
}

/** An answer that a kept page is better than: the server, or something before it, could not do its work. */
export const isOutage = (status: number): boolean => status >= 500

/**
 * How long a reader who has a kept page waits for the published one, in milliseconds. A server on the reader’s own machine is
 * waited for: it has no network to be slow, and may be an author’s that makes the page first.
 */
export const patienceFor = (host: string): number => (/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(host) ? 60_000 : 4000)

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type of a kept file, by its address; a page’s ends with a slash. */
export function typeOf(address: string): string {
  const ending = address.endsWith('/') ? 'html' : address.slice(address.lastIndexOf('.') + 1).toLowerCase()
  return TYPES[ending] ?? 'application/octet-stream'
}

/** Whether readers save a file of this name and do not read it in the browser. */
export const isDownload = (address: string): boolean => /\.(?:csv|docx|ics|json|md|xlsx)$/.test(address)
