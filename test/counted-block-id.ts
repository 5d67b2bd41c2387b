const CONSONANTS = 'bcdfghjkmnpqrstvwxz'
const SIGNS = `23456789${CONSONANTS}`

/** The `count`th block id: all different up to some ten million. */
export function countedBlockId(count: number): string {
  let rest = count
  let text = ''
  for (let place = 0; place < 4; place += 1) {
    text = (SIGNS[rest % SIGNS.length] as string) + text
    rest = Math.floor(rest / SIGNS.length)
  }
  return (CONSONANTS[rest % CONSONANTS.length] as string) + text
}
