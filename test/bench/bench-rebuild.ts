import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, formatTable, ratio, seconds } from './format-table.ts'
import { generateManual } from './generate-manual.ts'
import { measureCommand } from './measure-command.ts'
import { median } from './median.ts'
import { noteProgress } from './note-progress.ts'

const SECTIONS = 160
const MORE_EDITIONS = 10
const RUNS = 3
const SECTION = 'draft/chapters/01-chapter-1/part-1.mdx'

interface RebuildFigures {
  readonly editions: number
  /** CPU seconds, medians: of a build with nothing kept, of the same again, and of one after an edit of one section of the draft. */
  readonly cold: number
  readonly again: number
  readonly edited: number
}

interface Setting {
  readonly toolkit: string
  readonly work: string
  readonly runs?: number | undefined
}

/** Measures what published editions cost a build: with one beside the draft, and with ten more. */
export function benchRebuild({ toolkit, work, runs = RUNS }: Setting): { text: string; figures: RebuildFigures[] } {
  const manual = join(work, 'manual')
  const tool = (...args: string[]) => measureCommand({ args: ['src/cli/main.mjs', ...args, '--manual', manual], cwd: toolkit })
  const build = (env: Readonly<Record<string, string>> = {}) =>
    measureCommand({ args: ['src/cli/main.mjs', 'build', '--manual', manual, '--out', join(work, 'site')], cwd: toolkit, env }).cpu
  let edits = 0
  const editSection = () => {
    const file = join(manual, SECTION)
    edits += 1
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(\n---\n\n)(?:Edit \d+\. )?/, `$1Edit ${edits}. `))
  }
  const publish = (number: number) => {
    writeFileSync(join(manual, 'draft/edition.yaml'), editionText(number))
    tool('edition', 'publish', `1.${number}`)
    editSection()
    writeFileSync(join(manual, 'draft/edition.yaml'), editionText(number + 1))
  }
  const measure = (editions: number): RebuildFigures => {
    noteProgress(`builds beside ${count(editions)} published editions`)
    const rounds = Array.from({ length: runs }, () => {
      const cold = build({ SITE_FRESH: '1' })
      const again = build()
      editSection()
      return { cold, again, edited: build() }
    })
    return {
      editions,
      cold: median(rounds.map(({ cold }) => cold)),
      again: median(rounds.map(({ again }) => again)),
      edited: median(rounds.map(({ edited }) => edited)),
    }
  }

  generateManual(manual, { duties: SECTIONS * 8, sections: SECTIONS })
  noteOnSection(manual)
  publish(0)
  const first = measure(1)
  for (let number = 1; number <= MORE_EDITIONS; number += 1) publish(number)
  const figures = [first, measure(1 + MORE_EDITIONS)]
  return { text: rebuildText(figures, runs), figures }
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

function rebuildText(figures: readonly RebuildFigures[], runs: number): string {
  const rows = figures.map(({ editions, cold, again, edited }) => [
    count(editions),
    seconds(cold),
    seconds(again),
    ratio(again, cold),
    seconds(edited),
    ratio(edited, cold),
  ])
  const [one, many] = figures
  const more =
    one === undefined || many === undefined
      ? ''
      : `\nTen more published editions: ${ratio(many.edited, one.edited)} times the CPU of the same rebuild without them.\n`
  return `Rebuild: \`manual build\` of ${SECTIONS} sections in a draft and in every published edition, median of ${runs}. Cold: nothing kept from earlier builds.\n\n${formatTable(
    ['published editions', 'cold', 'again', 'again / cold', 'after one edit', 'edit / cold'],
    rows,
  )}\n${more}`
}
