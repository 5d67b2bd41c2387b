import { parseArgs } from 'node:util'
import { BUILDER_NAMES } from './builders/index.ts'

export interface BenchArguments {
  readonly benches: readonly ('check' | 'site')[]
  /** Numbers of sections that sites are built with, in rising order. */
  readonly sizes: readonly number[]
  /** How often each thing is measured; the median counts. Undefined leaves it to the bench. */
  readonly runs: number | undefined
  /** Names of the builders that take part. */
  readonly only: readonly string[]
}

export const MENU = `npm run bench                     check and site, at the sizes that take a few minutes
npm run bench -- check            checks of 200, 1,000 and 10,000 duties
npm run bench -- site             sites of 160 and 1,000 sections, beside other generators
npm run bench -- all              check and site, at 160, 1,000 and 5,000 sections

  --sizes 160,1000,5000           sections of the sites
  --runs 3                        how often each thing is measured; the median counts
  --only ${BUILDER_NAMES.join(',')}`

const BENCHES = { check: ['check'], site: ['site'], all: ['check', 'site'] } as const
const SIZES = [160, 1000]
const ALL_SIZES = [160, 1000, 5000]

/** What a command line asks for, or the words to print instead. */
export function parseBenchArguments(args: readonly string[]): BenchArguments | string {
  const { values, positionals } = readArguments(args) ?? { values: { help: true }, positionals: [] }
  if (values.help === true) return MENU
  const name = positionals[0] ?? 'default'
  const benches = name === 'default' ? BENCHES.all : BENCHES[name as keyof typeof BENCHES]
  const sizes = values.sizes === undefined ? (name === 'all' ? ALL_SIZES : SIZES) : values.sizes.split(',').map(Number)
  const runs = values.runs === undefined ? undefined : Number(values.runs)
  const only = values.only?.split(',') ?? BUILDER_NAMES
  if (benches === undefined || positionals.length > 1) return `There is no bench \`${positionals.join(' ')}\`.\n\n${MENU}`
  if (!sizes.every(isCount)) return `--sizes takes whole numbers with commas between, not \`${values.sizes}\`.`
  if (runs !== undefined && !isCount(runs)) return `--runs takes a whole number, not \`${values.runs}\`.`
  const unknown = only.find((builder) => !BUILDER_NAMES.includes(builder))
  if (unknown !== undefined) return `There is no builder \`${unknown}\`: one of ${BUILDER_NAMES.join(', ')}.`
  return { benches, sizes: sizes.toSorted((a, b) => a - b), runs, only }
}

const OPTIONS = { sizes: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } } as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch {
    return undefined
  }
}

const isCount = (number: number): boolean => Number.isInteger(number) && number > 0
