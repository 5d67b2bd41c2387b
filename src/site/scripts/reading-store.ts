/** Everything that the device keeps of a reader’s reading stands under names that begin so. */
const PREFIX = 'reading:'

/** What was kept under a name; undefined where nothing was, where it cannot be read, or where the browser keeps nothing. */
export function recall<Kept>(name: string): Kept | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

/** Keeps a value on the device, and says whether that worked: storage may be switched off or full. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** The names of all that is kept; nothing where the browser keeps nothing. */
export function keptNames(): string[] {
  try {
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []))
  } catch {
    return []
  }
}

/** Forgets what is kept under these names. */
export function forget(names: readonly string[]): void {
  try {
    for (const name of names) localStorage.removeItem(PREFIX + name)
  } catch {
    // Where nothing can be removed, nothing was kept.
  }
}
