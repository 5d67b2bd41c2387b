import type { CheckedReturns, SentFile } from './check/returns/check-returns.ts'
import type { ReturnSetting } from './check/returns/read-returns.ts'

/** `checkReturns` of the checks, loaded when it is called: the reader of CSV would make every other command start later. */
export async function checkReturns(files: readonly SentFile[], setting: ReturnSetting): Promise<CheckedReturns> {
  const loaded = await import('./check/returns/check-returns.ts')
  return loaded.checkReturns(files, setting)
}
