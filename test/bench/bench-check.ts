import { join } from 'node:path'
import { count, formatTable, ratio, seconds } from './format-table.ts'
import { generateManual } from './generate-manual.ts'
import { installSite } from './install-site.ts'
import { measureCommand } from './measure-command.ts'
import { median } from './median.ts'
import { noteProgress } from './note-progress.ts'

/** CPU seconds that a check may take, by number of duties. */
const BARS: Readonly<Record<number, number>> = { 1000: 0.6, 10000: 2 }
const SIZES = [200, 1000, 10_000]
const RUNS = 5

interface CheckFigures {
  readonly duties: number
  readonly sections: number
  /** CPU seconds, medians, of `manual check` and of reading alone. */
  readonly check: number
  readonly floor: number
  readonly memory: number
  readonly bar: number | undefined
}

/** Measures `manual check`, process start included, beside only reading the same files with remark and a YAML reader. */
export function benchCheck({ toolkit, work, runs = RUNS }: { toolkit: string; work: string; runs?: number | undefined }): {
  text: string
  figures: CheckFigures[]
} {
  const reader = installSite('remark')
  const figures = SIZES.map((duties) => {
    noteProgress(`check of ${count(duties)} duties`)
    const manual = join(work, `manual-${duties}`)
    generateManual(manual, { duties })
    const check = { args: ['src/cli/main.mjs', 'check', '--manual', manual], cwd: toolkit }
    const floor = { args: [join(reader, 'read.mjs'), join(manual, 'draft/chapters')], cwd: reader }
    // One by one in turn, so that other work on the machine falls on both alike.
    const pairs = Array.from({ length: runs }, () => ({ check: measureCommand(check), floor: measureCommand(floor) }))
    return {
      duties,
      sections: Math.ceil(duties / 8),
      check: median(pairs.map((pair) => pair.check.cpu)),
      floor: median(pairs.map((pair) => pair.floor.cpu)),
      memory: median(pairs.map((pair) => pair.check.memory)),
      bar: BARS[duties],
    }
  })
  return { text: checkText(figures, runs), figures }
}

function checkText(figures: readonly CheckFigures[], runs: number): string {
  const rows = figures.map(({ duties, sections, check, floor, memory, bar }) => [
    count(duties),
    count(sections),
    seconds(check),
    seconds(floor),
    ratio(check, floor),
    `${Math.round(memory / 1e6)} MB`,
    bar === undefined ? '-' : `${seconds(bar)} ${check <= bar ? 'met' : 'MISSED'}`,
  ])
  return `Check: \`manual check\`, process start included, median of ${runs}. Floor: the same files read with remark (parse and print) and a YAML reader.\n\n${formatTable(['duties', 'sections', 'check', 'floor', 'check / floor', 'memory', 'bar'], rows)}\n`
}
