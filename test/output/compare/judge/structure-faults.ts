const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const BLOCK = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Elements that hold words and inline elements only. */
const PHRASING_ONLY = new Set('p h1 h2 h3 h4 h5 h6 pre strong em code abbr span b i small sub sup'.split(' '))
/** Elements that hold only what belongs to them. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
}
const TRANSPARENT = new Set(['ins', 'del', 'a'])

/** What is wrong with the tags of some HTML as it is written, before a parser mends it. */
export function structureFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [, slash, written = '', attributes = ''] of html.matchAll(TAG)) {
    const tag = written.toLowerCase()
    if (slash === '/') {
      if (open.at(-1) === tag) open.pop()
      else {
        faults.push(`</${tag}> closes <${open.at(-1) ?? 'nothing'}>`)
        const at = open.lastIndexOf(tag)
        if (at >= 0) open.length = at
      }
      continue
    }
    faults.push(...placeFaults(tag, open))
    if (!VOID.has(tag) && !attributes.endsWith('/')) open.push(tag)
  }
  return [...faults, ...open.map((tag) => `<${tag}> is never closed`)]
}

function placeFaults(tag: string, open: readonly string[]): string[] {
  const parent = open.at(-1)
  const allowed = parent === undefined ? undefined : ONLY[parent]
  if (allowed !== undefined && !allowed.includes(tag)) return [`<${tag}> directly in <${parent}>`]
  if (!BLOCK.has(tag)) return []
  const around = open.findLast((one) => !TRANSPARENT.has(one))
  return around !== undefined && PHRASING_ONLY.has(around) ? [`<${tag}> in <${around}>`] : []
}

/** Ids that stand more than once. */
export function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(TAG)].flatMap(([, , , attributes = '']) => [...attributes.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)])
  const names = ids.map(([, double, single, bare]) => double ?? single ?? bare ?? '')
  return names.filter((name, index) => names.indexOf(name) !== index)
}
