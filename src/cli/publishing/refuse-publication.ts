import { type Edition, type Finding, type Manual, reportText, textOf } from '#engine'
import { type Call, EXIT } from '../command.ts'
import { pathFrom } from '../path-from-here.ts'
import { stoppingFindings } from './refusals.ts'

/** A publication that is refused: every reason, and the findings among them. */
export interface Refused {
  readonly number: string
  readonly refusals: readonly string[]
  readonly findings: readonly Finding[]
  readonly draft: Edition
  readonly manual: Manual
}

/** Says why an edition is not published. */
export function refuse({ root, terminal, json }: Call, { number, refusals, findings, draft, manual }: Refused): number {
  terminal.progress()
  const stopping = stoppingFindings(findings)
  if (json) {
    terminal.print(
      `${JSON.stringify({ edition: number, refused: refusals, findings: stopping.map(({ code, message, place }) => ({ code, message, file: pathFrom(root)(place.file), line: place.line })) }, null, 2)}\n`,
    )
    return EXIT.faults
  }
  if (stopping.length > 0) terminal.note(`${reportText(stopping, { textOf: textOf(draft, manual), colour: terminal.colour, pathOf: pathFrom(root) })}\n`)
  terminal.note(`Edition ${number} was not published:\n${refusals.map((reason) => `- ${reason}`).join('\n')}\n`)
  return EXIT.faults
}
