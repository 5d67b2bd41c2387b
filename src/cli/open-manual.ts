import { type Edition, loadManual, openSide, openVersion, type Problem, SideError } from '#engine'
import type { Call } from './command.ts'
import { expectManual } from './expect-manual.ts'

type Opening = Pick<Call, 'root' | 'terminal'>

/** What of a manual is opened: a published edition by its number, or else the draft; as an audience may read it, or else whole. */
interface Wanted {
  readonly edition?: string | undefined
  readonly audience?: string | undefined
}

/** The draft of the manual in the folder that a call names, or the published edition with a number. */
export function openEdition(call: Opening, { edition: number, audience }: Wanted = {}): Edition {
  const whole = number === undefined ? openLoaded(call).edition : openSide(call.root, `edition:${number}`)
  if (audience === undefined) return whole
  const version = openVersion(call.root, audience)
  const edition = version.editions.get(whole.key)
  if (edition === undefined) throw new SideError(`nothing of edition ${whole.data.edition} is for ${version.audience.title}`, 'mark what they may read')
  return edition
}

/** The draft with what reading it met. */
export function openLoaded({ root, terminal }: Opening): { edition: Edition; problems: Problem[] } {
  expectManual(root)
  terminal.progress('Reading the manual ...')
  const loaded = loadManual(root)
  terminal.progress()
  return loaded
}
