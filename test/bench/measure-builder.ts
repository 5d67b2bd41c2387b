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

export interface BuilderTask {
  readonly place: BuildPlace
  /** Where each section stands, such as `chapter-1/part-2`. */
  readonly sections: readonly string[]
  readonly runs: number
}

/** Builds a site cold, again with nothing changed, and again after an edit; medians of some runs. The edit is taken back. */
export function measureBuilder(ready: ReadyBuilder, { place, sections, runs }: BuilderTask): BuilderFigures {
  const build = () => measureCommand(ready.command(place))
  const rounds = Array.from({ length: runs }, () => {
    rmSync(place.out, { recursive: true, force: true })
    ready.takeText(place)
    ready.forget()
    const cold = build()
    const output = measureOutput(place.out, sections)
    const warm = build()
    const undo = editOneSection(place)
    ready.takeText(place)
    const edit = build()
    undo()
    return { cold, warm, edit, output }
  })
  rmSync(place.out, { recursive: true, force: true })
  const [{ output }] = rounds as [(typeof rounds)[0]]
  return { cold: middle(rounds.map(({ cold }) => cold)), warm: middle(rounds.map(({ warm }) => warm)), edit: middle(rounds.map(({ edit }) => edit)), output }
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

const middle = (usages: readonly Usage[]): Usage => ({
  cpu: median(usages.map(({ cpu }) => cpu)),
  memory: median(usages.map(({ memory }) => memory)),
  wall: median(usages.map(({ wall }) => wall)),
})
