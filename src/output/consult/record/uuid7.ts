/** Every byte as two hexadecimal digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, then random bits. `random` gives 10 random bytes, for
 * example from crypto.getRandomValues, which a browser has too.
 */
export function makeUuid7(milliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('A UUID needs 10 random bytes.')
  const bytes = new Uint8Array(16)
  let time = milliseconds
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = time % 256
    time = Math.floor(time / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
