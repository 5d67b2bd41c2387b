/** Where a text is most like a pattern, in UTF-16 offsets. */
export interface NearestMatch {
  readonly start: number
  readonly end: number
  readonly errors: number
}

/**
 * The place in a text at the least edit distance from a pattern, within `most` errors: the first of the best. Bit-parallel, 32 letters
 * at once (Myers 1999, blocks as in Hyyrö 2003); the start is found by running the same backwards.
 */
export function nearestMatch(text: string, pattern: string, most: number): NearestMatch | undefined {
  const forward = bestEnd(text, pattern, most)
  if (forward === undefined) return undefined
  const reach = text.slice(Math.max(0, forward.end - pattern.length - forward.errors), forward.end)
  const backward = bestEnd(reversed(reach), reversed(pattern), forward.errors)
  return { start: forward.end - (backward?.end ?? pattern.length), end: forward.end, errors: forward.errors }
}

const reversed = (text: string): string => Array.from({ length: text.length }, (_, at) => text[text.length - 1 - at]).join('')

function bestEnd(text: string, pattern: string, most: number): { end: number; errors: number } | undefined {
  const blocks = Math.ceil(pattern.length / 32)
  const masks = new Map<number, Uint32Array>()
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at)
    const mask = masks.get(code) ?? new Uint32Array(blocks)
    mask[at >> 5] = (mask[at >> 5] as number) | (1 << (at & 31))
    masks.set(code, mask)
  }
  const none = new Uint32Array(blocks)
  const [up, down] = [new Uint32Array(blocks).fill(0xffffffff), new Uint32Array(blocks)]
  const last = 1 << ((pattern.length - 1) & 31)
  let score = pattern.length
  let best: { end: number; errors: number } | undefined
  for (let at = 0; at < text.length; at += 1) {
    const mask = masks.get(text.charCodeAt(at)) ?? none
    let carry = 0
    for (let block = 0; block < blocks; block += 1) {
      const [plus, minus] = [up[block] as number, down[block] as number]
      const eq = (mask[block] as number) | (carry < 0 ? 1 : 0)
      const across = (mask[block] as number) | minus
      const level = ((((eq & plus) >>> 0) + (plus >>> 0)) ^ plus) | eq
      let rise = minus | ~(level | plus)
      let fall = plus & level
      const top = block === blocks - 1 ? last : 1 << 31
      const out = (rise & top) !== 0 ? 1 : (fall & top) !== 0 ? -1 : 0
      rise = (rise << 1) | (carry > 0 ? 1 : 0)
      fall = (fall << 1) | (carry < 0 ? 1 : 0)
      up[block] = fall | ~(across | rise)
      down[block] = rise & across
      carry = out
    }
    score += carry
    if (score <= most && score < (best?.errors ?? Number.POSITIVE_INFINITY)) best = { end: at + 1, errors: score }
    if (best?.errors === 0) break
  }
  return best
}
