/**
 * The least hash of a set under each of `count` hash functions (MinHash, Broder 1997): two sets agree in as many places as they have
 * members in common, by share. An empty set has the greatest number everywhere.
 */
export function minHashes(set: ReadonlySet<string>, count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xffffffff)
  for (const member of set) {
    const base = fnv(member)
    for (let place = 0; place < count; place += 1) {
      const hash = mix(base ^ Math.imul(place + 1, 0x9e3779b9))
      if (hash < (least[place] as number)) least[place] = hash
    }
  }
  return least
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3, by Austin Appleby (public domain). */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
