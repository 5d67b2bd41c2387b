const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g

const TAGS = new Set(
  'a abbr aside blockquote br caption code dd div dl dt em figcaption figure h2 h3 h4 h5 h6 img li ol p pre section span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set('alt aria-label class colspan href id loading rel role scope src tabindex title'.split(' '))

/** What of a stretch of HTML the renderer could not have written by itself: other tags, other attributes, links that run code, loose brackets. */
export function foreignMarkup(html: string): string[] {
  const found: string[] = []
  for (const [, , name = '', attributes = ''] of html.matchAll(TAG)) {
    if (!TAGS.has(name)) found.push(`<${name}>`)
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.has(attribute)) found.push(`${attribute}=`)
      if ((attribute === 'href' || attribute === 'src') && !/^(?:\/(?!\/)|#|https:\/\/)/.test(value)) found.push(value)
    }
  }
  const loose = html.replaceAll(TAG, '').match(/.{0,20}<.{0,20}/)
  return loose === null ? found : [...found, loose[0]]
}
