import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchCheck } from './bench-check.ts'
import { benchSite } from './bench-site.ts'
import { describeMachine } from './describe-machine.ts'
import { type BenchArguments, MENU, parseBenchArguments } from './parse-bench-arguments.ts'
import { runAlone } from './run-alone.ts'

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
function runBenches({ benches, sizes, runs, only }: BenchArguments): void {
  const work = join(RESULTS, 'work')
  const machine = describeMachine()
  console.log(`${machine.words}\nTimes are CPU seconds of a process and all it starts, system time included. Compare them within one run only.\n`)
  for (const bench of benches) {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    const { text, figures } = bench === 'check' ? benchCheck({ toolkit: TOOLKIT, work, runs }) : benchSite({ toolkit: TOOLKIT, work, sizes, runs, only })
    console.log(text)
    const file = join(RESULTS, `${bench}.json`)
    writeFileSync(file, `${JSON.stringify({ machine: machine.facts, loadAtEnd: describeMachine().facts.load, figures }, undefined, 2)}\n`)
    console.log(`Figures: ${file}\n`)
  }
  rmSync(work, { recursive: true, force: true })
}
