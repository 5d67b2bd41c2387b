import type { Edition } from '#engine'
import { readSecondEdition } from '../demonstration.ts'

/** The edition at the front of the demonstration's site: the one in force. */
export const shown: Edition = readSecondEdition()
