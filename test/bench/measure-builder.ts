import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildPlace, ReadyBuilder } from './builders/builder.ts'
import { exportText } from './export-text.ts'
import { measureCommand, type Usage } from './measure-command.ts'
import { measureOutput, type OutputSize } from './measure-output.ts'
import { median } from './median.ts'

export interface BuilderFigures {
  /** No cache at all. */
  readonly cold: Usage
  /** The same again, nothing changed. */
  readonly warm: Usage
  /** After one paragraph of one section was changed. */
  readonly edit: Usage
  readonly output: OutputSize
}

/** Builds a site cold, again with nothing changed, and again after an edit. `sections` say where each stands, such as `chapter-1/part-2`. */
export function measureBuilder(ready: ReadyBuilder, place: BuildPlace, sections: readonly string[]): BuilderFigures {
  const build = () => measureCommand(ready.command(place))
  rmSync(place.out, { recursive: true, force: true })
  ready.takeText(place)
  ready.forget()
  const cold = build()
  const output = measureOutput(place.out, sections)
  const warm = build()
  const takeBack = editOneSection(place)
  ready.takeText(place)
  const edit = build()
  takeBack()
  rmSync(place.out, { recursive: true, force: true })
  return { cold, warm, edit, output }
}

/** The middle of several rounds of one builder. What it wrote is the same in all. */
export function middleOf(rounds: readonly BuilderFigures[]): BuilderFigures {
  const usage = (phase: 'cold' | 'warm' | 'edit'): Usage => ({
    cpu: median(rounds.map((round) => round[phase].cpu)),
    memory: median(rounds.map((round) => round[phase].memory)),
    wall: median(rounds.map((round) => round[phase].wall)),
  })
  return { cold: usage('cold'), warm: usage('warm'), edit: usage('edit'), output: (rounds[0] as BuilderFigures).output }
}

/** Adds a sentence to the first paragraph of the first section, in the manual and in its plain text. Gives the way back. */
function editOneSection({ manual, text }: BuildPlace): () => void {
  const file = join(manual, 'draft/chapters/01-chapter-1/part-1.mdx')
  const before = readFileSync(file, 'utf8')
  const write = (words: string) => {
    writeFileSync(file, words)
    exportText(manual, text)
  }
  write(before.replace(' [#', ' One more line was put in here. [#'))
  return () => write(before)
}
