import { fileURLToPath } from 'node:url'
import { type Edition, loadManual } from '#engine'

/** The draft of the demonstration manual, read once for a test file. */
export const demonstration: Edition = loadManual(fileURLToPath(new URL('../manual', import.meta.url))).edition
