import type { Arrived, Write } from './write-batch.ts'

/** Arrivals that are remembered; the oldest is forgotten first. */
const REMEMBERED = 20_000

/** When things came in that could not be written then. */
export interface FirstArrivals {
  /** When it came in first; undefined where it is not known to have come in before. */
  readonly of: (write: Write) => string | undefined
  readonly remember: (write: Arrived) => void
  readonly forget: (write: Write) => void
}

/**
 * Remembers when something first came in that could not be written, because too much came in at once or the database was away: sent
 * again, it is judged by that moment, so that nobody is late by a fault of the server. It is known by its sender, its key and its
 * content. What it remembers is in memory only and bounded.
 */
export function firstArrivals(): FirstArrivals {
  const known = new Map<string, string>()
  const nameOf = ({ consultation, receipt }: Write) => receipt && [consultation, receipt.respondent, receipt.key, receipt.sent].join('\n')
  return {
    of: (write) => known.get(nameOf(write) ?? ''),
    remember: (write) => {
      const name = nameOf(write)
      if (name === undefined || known.has(name)) return
      if (known.size >= REMEMBERED) for (const oldest of known.keys()) if (known.delete(oldest)) break
      known.set(name, write.arrivedAt)
    },
    forget: (write) => {
      if (known.size > 0) known.delete(nameOf(write) ?? '')
    },
  }
}
