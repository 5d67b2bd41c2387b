/** The text of consultation.yaml with its response set, in a line of its own at the end; the same text where it says so already. */
export function setResponse(text: string, { publishedOn, head }: { readonly publishedOn: string; readonly head: string }): string {
  return /^response:/m.test(text) ? text : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}response: { publishedOn: ${publishedOn}, head: ${head} }\n`
}

/**
 * The same with the digest of the text that was consulted on, beside its edition. Undefined where it is there already, or `on` is not
 * written in one of the two usual ways.
 */
export function setDigest(text: string, digest: string): string | undefined {
  const block = /^(?:on|'on'|"on"):[ \t]*(?:#.*)?\n(?<inside>(?:(?<indent>[ ]+)\S.*\n(?:\k<indent>.*\n)*))/m.exec(text)
  if (block?.groups !== undefined) {
    const { inside = '', indent = '' } = block.groups
    if (/^\s*digest:/m.test(inside)) return undefined
    const end = block.index + block[0].length
    return `${text.slice(0, end)}${indent}digest: ${digest}\n${text.slice(end)}`
  }
  const row = /^(?:on|'on'|"on"):[ \t]*\{(?<inside>[^{}\n]*)\}/m.exec(text)
  if (row?.groups === undefined || row.groups['inside']?.includes('digest:')) return undefined
  const end = row.index + row[0].length - 1
  return `${text.slice(0, end).trimEnd()}, digest: ${digest} ${text.slice(end)}`
}
