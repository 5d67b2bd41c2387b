import type { Place, Problem } from '../model/finding.ts'

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u

/** A link goes to a section, a block, or an https page; anything else can run code or leave without being seen. */
export function refuseLink(url: string, place: () => Place): Problem[] {
  const refuse = (message: string, help: string): Problem[] => [{ code: 'NM606', message, place: place(), label: 'this target is refused', help }]
  if (url === '') return refuse('link has no target', 'write a section’s id, such as chapter.section, between the round brackets')
  const decoded = decodePercent(url)
  if (decoded === undefined) return refuse('link target is not well formed', 'correct the % signs in it')
  if (UNSEEN.test(decoded)) return refuse('link target holds a space or a character that cannot be seen', 'write the target again')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decoded)?.[1]?.toLowerCase()
  if (scheme === 'https') return isWebAddress(url) ? [] : refuse('link target is not a web address', 'write https://, the name of the site and the path')
  if (scheme === 'http') return refuse('link is not secure: http', 'write https')
  if (scheme !== undefined) return refuse(`link scheme \`${scheme}:\` is refused`, 'link to a section by its id, or to an https page')
  if (/^[/.?]|[\\:]/.test(decoded)) return refuse('link to a path', 'link to a section by its id, such as chapter.section')
  return []
}

/** Percent signs taken out, twice over so that a second layer hides nothing; undefined where they are not well formed. */
function decodePercent(url: string): string | undefined {
  try {
    const once = decodeURIComponent(url)
    return /%[\da-f]{2}/i.test(once) ? decodeURIComponent(once) : once
  } catch {
    return undefined
  }
}

/** https with a host, and no name and password in front of it that could pass for one. */
function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && /^https:\/\/[^/\\]/i.test(url) && parsed.username === '' && parsed.password === ''
}
