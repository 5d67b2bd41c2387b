import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manual } from '#engine'
import { setField } from '../edits/set-field.ts'
import { UsageError } from '../usage-error.ts'
import { replaceFile } from '../write-file.ts'

/** Sets `inForce` in manual.yaml by an edit of one line, which keeps its comments. False where it says so already. */
export function bringIntoForce(root: string, manual: Manual, number: string): boolean {
  if (manual.config.inForce === number) return false
  const path = join(root, 'manual.yaml')
  const text = setField(readFileSync(path, 'utf8'), ['inForce', number], ['language', 'address'])
  if (text === undefined)
    throw new UsageError(`edition ${number} is published, and \`inForce\` in manual.yaml could not be set`, { hint: `write the line inForce: '${number}'` })
  replaceFile(path, text)
  return true
}

/** Whether an edition is published with a day of coming into force, no later one has such a day, and manual.yaml does not name it yet. */
export function isLeftToDo({ editions, config }: Manual, number: string): boolean {
  const last = editions.filter(({ data }) => data.inForceFrom !== undefined).at(-1)
  return last?.number === number && config.inForce !== number
}
