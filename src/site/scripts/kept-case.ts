/** The last case of a reader, kept on the device and nowhere else. */
export interface KeptCase {
  /** Its page, with the choices in the query. */
  readonly address: string
  /** What it is, in words. */
  readonly words: string
}

const PLACE = 'my-case'

/** The last case; undefined where there is none, or the browser lets nothing be kept. */
export function readCase(): KeptCase | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<KeptCase> | null
    const isOwn = typeof kept?.address === 'string' && /^\/(?:draft\/)?case\/[\w.-]+\/[\w.-]+\/(?:\?|$)/.test(kept.address)
    return isOwn && typeof kept.words === 'string' ? { address: kept.address as string, words: kept.words } : undefined
  } catch {
    return undefined
  }
}

/** Keeps a case, if the browser lets it. */
export function keepCase(kept: KeptCase): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept))
  } catch {
    // The address still says all of it.
  }
}

/** Leaves nothing of it on the device. */
export function forgetCase(): void {
  try {
    localStorage.removeItem(PLACE)
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}
