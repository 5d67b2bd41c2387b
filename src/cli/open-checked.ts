import { type CheckedManual, checkManual } from '../check-manual.ts'
import type { Call } from './command.ts'
import { expectManual } from './expect-manual.ts'

/** The manual in the folder that a call names, with every finding of the checks. */
export async function openChecked({ root, terminal }: Pick<Call, 'root' | 'terminal'>): Promise<CheckedManual> {
  expectManual(root)
  terminal.progress('Checking the manual ...')
  const checked = await checkManual(root)
  terminal.progress()
  return checked
}
