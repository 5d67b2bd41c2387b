import { isDownload, isOutage, keptAddress, patienceFor, typeOf, type Way } from './choose-way.ts'
import type { CopyKeeper } from './copy-keeper.ts'
import type { KeptCopy } from './kept-state.ts'
import { hashOf, keptBytes } from './kept-store.ts'
import { type KeptMark, markPage } from './mark-page.ts'
import type { FetchEvent } from './worker-scope.ts'

const PATIENCE = patienceFor(location.hostname)

/** The page that says that another is not kept. */
const NOT_KEPT = '/site/not-kept/'

/** Pages that were opened from a kept copy, by the browser’s name for them, and the digest of that copy: what they load comes from it too. */
const openedFrom = new Map<string, string>()

/** Answers requests: the published file where the site answers, the kept one where it does not, and never parts of two copies to one page. */
export async function answerRequest(event: FetchEvent, way: Exclude<Way, 'pass'>, keeper: CopyKeeper): Promise<Response> {
  const { copy, before, newer } = await keeper.state()
  if (copy === undefined) return fetch(event.request)
  const path = new URL(event.request.url).pathname
  if (way === 'page') return answerPage(event, copy, keeper)
  const pinned = [copy, before].find((one) => one?.list.digest === openedFrom.get(event.clientId))
  const kept = await keptFile(pinned ?? copy, path)
  if (kept !== undefined && (way === 'built' || pinned !== undefined)) return kept
  const published = await answered(event.request, kept)
  // A page of newer text is not completed with older parts.
  return published.answer ?? (newer === undefined ? kept : undefined) ?? Response.error()
}

async function answerPage(event: FetchEvent, copy: KeptCopy, keeper: CopyKeeper): Promise<Response> {
  const { pathname } = new URL(event.request.url)
  const address = keptAddress(addressesOf(copy), pathname)
  const { answer, why } = await answered(event.request, address)
  if (answer !== undefined) {
    if (address === pathname && answer.ok) event.waitUntil(compare(answer.clone(), copy, { address, keeper }))
    return answer
  }
  openedFrom.set(event.resultingClientId, copy.list.digest)
  if (address === undefined) return (await keptPage(copy, NOT_KEPT, { why, status: 503 })) ?? Response.error()
  if (!address.endsWith('/') && !pathname.endsWith('.html')) return (await keptFile(copy, address)) ?? Response.error()
  // Relative links count from the address that the browser shows.
  if (address !== pathname) return Response.redirect(address + new URL(event.request.url).search, 302)
  return (await keptPage(copy, address, { why, status: 200 })) ?? Response.error()
}

/** The site’s own answer, or why there is none that serves: with something kept to show instead, nobody waits for ever. */
async function answered(request: Request, kept: unknown): Promise<{ answer?: Response; why: KeptMark['why'] }> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE))
  try {
    const answer = await (kept === undefined ? fetch(request) : Promise.race([fetch(request), late]))
    if (answer === 'late') return { why: 'slow' }
    return kept !== undefined && isOutage(answer.status) ? { why: 'failing' } : { answer, why: 'unreachable' }
  } catch {
    return { why: 'unreachable' }
  }
}

/** A published page that is not what is kept means that there is something newer. */
async function compare(answer: Response, { list }: KeptCopy, { address, keeper }: { address: string; keeper: CopyKeeper }): Promise<void> {
  const hash = await hashOf(new Uint8Array(await answer.arrayBuffer()))
  if (list.text[address]?.[0] !== hash) await keeper.seenNewer()
}

const addressesOf = ({ list, more }: KeptCopy) => ({
  edition: list.edition,
  has: (address: string) => Object.hasOwn(list.text, address) || (more && Object.hasOwn(list.more, address)),
})

async function keptFile(copy: KeptCopy, path: string): Promise<Response | undefined> {
  const address = keptAddress(addressesOf(copy), path)
  const file = address === undefined ? undefined : (copy.list.text[address] ?? copy.list.more[address])
  const kept = file && (await keptBytes(file[0]))
  if (kept === undefined || address === undefined) return undefined
  const headers = new Headers({ 'Content-Type': typeOf(address), 'X-Content-Type-Options': 'nosniff' })
  if (isDownload(address)) headers.set('Content-Disposition', `attachment; filename="${address.slice(address.lastIndexOf('/') + 1)}"`)
  return new Response(kept.body, { headers })
}

async function keptPage(copy: KeptCopy, address: string, { why, status }: { why: KeptMark['why']; status: number }): Promise<Response | undefined> {
  const kept = await keptFile(copy, address)
  if (kept === undefined) return undefined
  const { edition, isInForce } = copy.list
  const html = markPage(await kept.text(), { edition, isInForce, takenAt: new Date(copy.takenAt), now: new Date(), why })
  return new Response(html, { status, headers: kept.headers })
}
