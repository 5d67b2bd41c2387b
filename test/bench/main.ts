import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchAnchor } from './anchor/bench-anchor.ts'
import { benchCheck } from './bench-check.ts'
import { benchRebuild } from './bench-rebuild.ts'
import { benchSite } from './bench-site.ts'
import { benchCompare } from './compare/bench-compare.ts'
import { describeMachine } from './describe-machine.ts'
import { benchExtract } from './extract/bench-extract.ts'
import { benchIntake } from './intake/bench-intake.ts'
import { benchKill } from './intake/bench-kill.ts'
import { type BenchArguments, MENU, parseBenchArguments } from './parse-bench-arguments.ts'
import { runAlone } from './run-alone.ts'
import { benchSearch } from './search/bench-search.ts'

const TOOLKIT = join(import.meta.dirname, '../..')
const RESULTS = join(TOOLKIT, '.cache/bench')

const asked = parseBenchArguments(process.argv.slice(2))
if (typeof asked === 'string') {
  console.error(asked)
  process.exitCode = asked === MENU ? 0 : 2
} else {
  try {
    runAlone(join(RESULTS, 'running'), () => runBenches(asked))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** Runs what was asked, one process at a time, and keeps the figures of each bench as JSON. */
function runBenches(asked: BenchArguments): void {
  const work = join(RESULTS, 'work')
  const machine = describeMachine()
  const say = asked.isJson ? () => undefined : console.log
  say(
    `${machine.words}\nTimes are CPU seconds of a process and all it starts, system time included, but where milliseconds are said. Compare them within one run only.\n`,
  )
  for (const bench of asked.benches) {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    const { text, figures } = runBench(bench, asked, work)
    say(text)
    const file = join(RESULTS, `${bench}.json`)
    const json = JSON.stringify({ machine: machine.facts, loadAtEnd: describeMachine().facts.load, figures }, undefined, 2)
    writeFileSync(file, `${json}\n`)
    if (asked.isJson) console.log(json)
    say(`Figures: ${file}\n`)
  }
  rmSync(work, { recursive: true, force: true })
}

function runBench(
  bench: BenchArguments['benches'][number],
  { sizes, runs, only, pairs, rounds }: BenchArguments,
  work: string,
): { text: string; figures: unknown } {
  if (bench === 'check') return benchCheck({ toolkit: TOOLKIT, work, runs })
  if (bench === 'anchor') return benchAnchor({ toolkit: TOOLKIT })
  if (bench === 'extract') return benchExtract({ toolkit: TOOLKIT, runs })
  if (bench === 'search') return benchSearch({ toolkit: TOOLKIT, work })
  if (bench === 'intake') return benchIntake({ toolkit: TOOLKIT })
  if (bench === 'kill') return benchKill({ toolkit: TOOLKIT })
  if (bench === 'rebuild') return benchRebuild({ toolkit: TOOLKIT, work, runs, only })
  return bench === 'site' ? benchSite({ toolkit: TOOLKIT, work, sizes, runs, only }) : benchCompare({ pairs, rounds })
}
