import { change, readAll } from './open-database.ts'

/** An attempt to send comments, kept until it is known what came of it: the same key and words again are not received twice. */
export interface Attempt {
  readonly key: string
  readonly consultation: string
  readonly body: string
  /** A note of a server that could not keep it: when it came in, to be handed back with it. */
  readonly arrival?: string | undefined
}

/** The attempts of one consultation, on the device, or in memory where it keeps nothing. */
export interface KeptAttempts {
  readonly all: () => Promise<readonly Attempt[]>
  readonly keep: (attempt: Attempt) => Promise<void>
  readonly drop: (key: string) => Promise<void>
}

export function keptAttempts(database: IDBDatabase | undefined, consultation: string): KeptAttempts {
  const memory = new Map<string, Attempt>()
  return {
    all: async () => [...(await readAll<Attempt>(database, 'attempts', consultation)).filter(({ key }) => !memory.has(key)), ...memory.values()],
    keep: async (attempt) => {
      await change(database, 'attempts', (records) => records.put(attempt)).catch(() => memory.set(attempt.key, attempt))
    },
    drop: async (key) => {
      memory.delete(key)
      await change(database, 'attempts', (records) => records.delete(key)).catch(() => {})
    },
  }
}
