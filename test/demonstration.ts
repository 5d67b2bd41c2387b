import { fileURLToPath } from 'node:url'
import { type Edition, loadManual } from '#engine'

/** The folder of the demonstration manual. */
export const DEMONSTRATION = fileURLToPath(new URL('../manual', import.meta.url))

/** The first edition of the demonstration manual, a draft for consultation, read once for a test file. */
export const demonstration: Edition = loadManual(DEMONSTRATION, 'editions/1.0').edition

/** Its second edition, which is in force. */
export const readSecondEdition = (): Edition => loadManual(DEMONSTRATION, 'editions/2.0').edition

/** The draft of what comes next, open for comment. */
export const readDraft = (): Edition => loadManual(DEMONSTRATION).edition
