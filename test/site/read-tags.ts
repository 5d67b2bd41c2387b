export interface Tag {
  readonly name: string
  /** As written, with character references resolved; an attribute without a value is ''. */
  readonly attributes: ReadonlyMap<string, string>
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/"']+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /\s+([^\s=>/"']+)(?:="([^"]*)")?/g
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The start tags of a page that a machine wrote: attributes in double quotes or without a value. Comments and the text of scripts are left out. */
export function readTags(html: string): Tag[] {
  const plain = html.replace(/<!--.*?-->/gs, '').replace(/(<script[^>]*>).*?(<\/script>)/gs, '$1$2')
  return [...plain.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, resolveReferences(value)])),
  }))
}

/** The words of a stretch of HTML, with white space run together. */
export const readWords = (html: string): string =>
  resolveReferences(html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return REFERENCES[name ?? ''] ?? whole
  })
}
