/** What may reach over a blank line, or make another part read otherwise: tags, code in brackets or fences, definitions of links, odd line ends. */
const REACHES_FAR = /[<{\r\0\uFEFF]|```|~~~|\]:/
const LIST_START = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/
const LIST_LINE = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/m

/**
 * Cuts a Markdown text at blank lines into parts that can be read each for itself, with the same tree as all in one: a list with all
 * that may belong to it is one part. Undefined where one part might change how another is read.
 */
export function cutParts(body: string): string[] | undefined {
  if (REACHES_FAR.test(body)) return undefined
  const parts: string[] = []
  let open: string[] = []
  let hasList = false
  const close = () => {
    if (open.length > 0) parts.push(open.join('\n\n'))
    open = []
    hasList = false
  }
  for (const text of body.replace(/\n+$/, '').split(/\n\n+/)) {
    // An indented line may belong to an item above, and an item to a list above.
    if (!/^[ \t]/.test(text) && !(hasList && LIST_START.test(text))) close()
    if (text !== '') open.push(text)
    hasList ||= LIST_LINE.test(text)
  }
  close()
  return parts
}
