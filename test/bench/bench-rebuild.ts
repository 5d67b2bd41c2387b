import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDERS } from './builders/index.ts'
import { ours } from './builders/ours.ts'
import { exportText } from './export-text.ts'
import { count, formatTable, ratio, seconds } from './format-table.ts'
import { generateManual } from './generate-manual.ts'
import { type BuilderFigures, measureBuilder } from './measure-builder.ts'
import { measureCommand } from './measure-command.ts'
import { median } from './median.ts'
import { noteProgress } from './note-progress.ts'

/** Few enough that eleven editions of them are built from nothing in a minute or two. */
const SECTIONS = 60
/** The fewest that have something to say of every cohort. */
const DUTIES = 100
const MORE_EDITIONS = 10
const RUNS = 3
const SECTION = 'draft/chapters/01-chapter-1/part-1.mdx'

interface RebuildFigures {
  readonly editions: number
  /** CPU seconds of a build with nothing kept; then medians: of the same again, and of one after an edit of one section of the draft. */
  readonly cold: number
  readonly again: number
  readonly edited: number
}

interface Setting {
  readonly toolkit: string
  readonly work: string
  readonly runs?: number | undefined
  /** Names of the builders that take part. */
  readonly only: readonly string[]
}

interface RebuildResult {
  readonly text: string
  readonly figures: { readonly ours: readonly RebuildFigures[]; readonly others: Readonly<Record<string, BuilderFigures>> }
}

/** Measures what published editions cost a build, with one beside the draft and with ten more, and what others take for the same text. */
export function benchRebuild({ toolkit, work, runs = RUNS, only }: Setting): RebuildResult {
  const place = { manual: join(work, 'manual'), text: join(work, 'text'), out: join(work, 'out') }
  generateManual(place.manual, { duties: DUTIES, sections: SECTIONS })
  const { places } = exportText(place.manual, place.text)
  const others = BUILDERS.filter(({ name }) => name !== 'ours' && only.includes(name)).map(({ name, ready }) => {
    noteProgress(`${name}: ${count(SECTIONS)} sections`)
    return [name, measureBuilder(ready({ toolkit, work }), place, places)] as const
  })
  const figures = { ours: only.includes('ours') ? measureOurs({ toolkit, work, runs }, place) : [], others: Object.fromEntries(others) }
  return { text: rebuildText(figures, runs), figures }
}

function measureOurs({ toolkit, work, runs }: { toolkit: string; work: string; runs: number }, place: Parameters<typeof measureBuilder>[1]): RebuildFigures[] {
  const { manual } = place
  const ready = ours.ready({ toolkit, work })
  const build = () => measureCommand(ready.command(place)).cpu
  let edits = 0
  const editSection = () => {
    const file = join(manual, SECTION)
    edits += 1
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(\n---\n\n)(?:Edit \d+\. )?/, `$1Edit ${edits}. `))
  }
  const publish = (number: number) => {
    const { cwd } = ready.command(place)
    writeFileSync(join(manual, 'draft/edition.yaml'), editionText(number))
    measureCommand({ args: ['src/cli/main.mjs', 'edition', 'publish', `1.${number}`, '--manual', manual], cwd })
    editSection()
    writeFileSync(join(manual, 'draft/edition.yaml'), editionText(number + 1))
  }
  const measure = (editions: number): RebuildFigures => {
    noteProgress(`ours: builds beside ${count(editions)} published editions`)
    ready.forget()
    const cold = build()
    const rounds = Array.from({ length: runs }, () => {
      const again = build()
      editSection()
      return { again, edited: build() }
    })
    return { editions, cold, again: median(rounds.map(({ again }) => again)), edited: median(rounds.map(({ edited }) => edited)) }
  }

  noteOnSection(manual)
  publish(0)
  const first = measure(1)
  for (let number = 1; number <= MORE_EDITIONS; number += 1) publish(number)
  return [first, measure(1 + MORE_EDITIONS)]
}

/** The section that changes from edition to edition says so, as publishing asks. */
function noteOnSection(manual: string): void {
  const file = join(manual, SECTION)
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nowner:', '\nchangeNote: One sentence is another.\nowner:'))
}

const editionText = (number: number) => `edition: "1.${number}"
title: Generated edition ${number}
status: in-force
publishedOn: ${2021 + number}-01-29
inForceFrom: ${2021 + number}-01-29
lawAsAt: 2021-01-29
reviewBy: ${2022 + number}-01-29
approvedBy: post-1
`

function rebuildText({ ours: own, others }: RebuildResult['figures'], runs: number): string {
  const row = (name: string, { cold, again, edited }: Pick<RebuildFigures, 'cold' | 'again' | 'edited'>) => [
    name,
    seconds(cold),
    seconds(again),
    ratio(again, cold),
    seconds(edited),
    ratio(edited, cold),
  ]
  const rows = [
    ...own.map((figures) => row(`ours, ${count(figures.editions)} published`, figures)),
    ...Object.entries(others).map(([name, { cold, warm, edit }]) => row(`${name}, one text`, { cold: cold.cpu, again: warm.cpu, edited: edit.cpu })),
  ]
  const [one, many] = own
  const more =
    one === undefined || many === undefined
      ? ''
      : `\n${MORE_EDITIONS} more published editions: ${ratio(many.edited, one.edited)} times the CPU of the same rebuild without them.\n`
  return `Rebuild: \`manual build\` of ${SECTIONS} sections in a draft and in every published edition, median of ${runs}; others build the text of the draft alone, once. Cold: nothing kept from earlier builds.\n\n${formatTable(
    ['', 'cold', 'again', 'again / cold', 'after one edit', 'edit / cold'],
    rows,
  )}\n${more}`
}
