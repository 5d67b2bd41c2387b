import { vi } from 'vitest'
import { NO_SETTINGS } from './locks-consultation.ts'
import { runInside } from './run-inside.ts'

/** Runs a command of a consultation in this process. Of the settings that the environment may say, only those given here reach it. */
export async function runConsult(args: readonly string[], settings: Readonly<Record<string, string>> = {}): ReturnType<typeof runInside> {
  for (const [name, value] of Object.entries({ ...NO_SETTINGS, ...settings })) vi.stubEnv(name, value)
  try {
    return await runInside('consult', ...args)
  } finally {
    vi.unstubAllEnvs()
  }
}
