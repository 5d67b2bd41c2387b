/** The first 32 bits of the fractional parts of roots of the first primes, as the standard defines its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0

const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter((number) => number > 1 && isPrime(number))
const ROUNDS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false
  return true
}

/**
 * SHA-256 of a text in UTF-8, as hexadecimal digits (FIPS 180-4). Browsers have their own for pages served over HTTPS only; this
 * one works in a copy on a local network too.
 */
export function sha256Text(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  for (const [place, byte] of bytes.entries()) padded.setUint8(place, byte)
  padded.setUint8(bytes.length, 0x80)
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n)
  let state = INITIAL
  for (let offset = 0; offset < padded.byteLength; offset += 64) state = compress(state, padded, offset)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function compress(state: readonly number[], view: DataView, offset: number): number[] {
  const words = Array.from({ length: 16 }, (_, place) => view.getInt32(offset + place * 4))
  const at = (place: number): number => words[place] as number
  for (let place = 16; place < 64; place += 1) {
    const [early, late] = [at(place - 15), at(place - 2)]
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const great = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words.push((at(place - 16) + small + at(place - 7) + great) | 0)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (const [place, word] of words.entries()) {
    const great = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + great + ((e & f) ^ (~e & g)) + (ROUNDS[place] as number) + word) | 0
    const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + (state[place] as number)) | 0)
}
