/** Where a word stands: the index of a part among all parts of all records, and how often it stands there. */
export interface WordPlace {
  readonly part: number
  readonly times: number
}

/** Places as text: steps from part to part in base 36, with `*n` where a word stands there more than once. */
export function writePlaces(places: readonly WordPlace[]): string {
  let last = 0
  return places
    .map(({ part, times }) => {
      const step = (part - last).toString(36)
      last = part
      return times > 1 ? `${step}*${times.toString(36)}` : step
    })
    .join(' ')
}

/** The reverse of `writePlaces`. */
export function readPlaces(written: string): WordPlace[] {
  let part = 0
  return written === ''
    ? []
    : written.split(' ').map((place) => {
        const [step = '0', times = '1'] = place.split('*')
        part += Number.parseInt(step, 36)
        return { part, times: Number.parseInt(times, 36) }
      })
}
