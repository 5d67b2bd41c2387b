/** The first 32 bits of the fractional parts of the roots of the first primes, which FIPS 180-4 takes for its constants. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)

const PRIMES = [...Array(312).keys()].filter((number) => number > 1 && [...Array(number).keys()].every((part) => part < 2 || number % part !== 0))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUNDS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))

/**
 * SHA-256 of a text in UTF-8, hexadecimal (FIPS 180-4, section 6.2). The browser’s own is there only on secure connections, and a
 * copy of the site on a closed network or a stick has none.
 */
export function sha256Of(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = Uint32Array.from(START)
  for (let from = 0; from < padded.length; from += 64) addBlock(state, new DataView(padded.buffer, from, 64))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function addBlock(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64)
  const at = (index: number) => words[index] as number
  for (let t = 0; t < 16; t += 1) words[t] = block.getUint32(t * 4)
  for (let t = 16; t < 64; t += 1) {
    const [near, far] = [at(t - 2), at(t - 15)]
    words[t] = (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) + at(t - 7) + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + at(t - 16)
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[t] as number) + at(t)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + word
}
