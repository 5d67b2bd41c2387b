import { parseArgs } from 'node:util'
import { BUILDER_NAMES } from './builders/index.ts'

export interface BenchArguments {
  readonly benches: readonly ('check' | 'site' | 'rebuild' | 'compare' | 'search' | 'extract' | 'anchor' | 'intake' | 'kill')[]
  /** Numbers of sections that sites are built with, in rising order. */
  readonly sizes: readonly number[]
  /** How often each thing is measured; the median counts. Undefined leaves it to the bench. */
  readonly runs: number | undefined
  /** Names of the builders that take part. */
  readonly only: readonly string[]
  /** Pairs of texts made by scripts, and rounds of times, for redlines. Undefined leaves them to the bench. */
  readonly pairs: number | undefined
  readonly rounds: number | undefined
  /** Whether the figures are printed as JSON and not as tables. */
  readonly isJson: boolean
}

export const MENU = `npm run bench                     check and site, at the sizes that take a few minutes
npm run bench -- check            checks of 200, 1,000 and 10,000 duties
npm run bench -- site             sites of 160 and 1,000 sections, beside other generators
npm run bench -- rebuild          builds after an edit, and beside ten more published editions
npm run bench -- compare          redlines of pairs of texts, beside other engines
npm run bench -- search           what a search finds, beside other engines, in a browser
npm run bench -- extract          extracts in every form, time and size of each
npm run bench -- anchor           comments found again in an edited draft, beside other ways
npm run bench -- intake           comments a second on disk, beside the database alone
npm run bench -- kill             a server killed under load: what was acknowledged is there
npm run bench -- all              all of them, sites at 160, 1,000 and 5,000 sections

  --sizes 160,1000,5000           sections of the sites
  --runs 3                        how often each thing is measured; the median counts
  --only ${BUILDER_NAMES.join(',')}
  --pairs 140                     pairs of texts that scripts make; the Manual’s own come on top
  --rounds 5                      how often each redline is timed; the shortest time counts
  --json                          the figures as JSON`

const BENCHES = {
  check: ['check'],
  site: ['site'],
  rebuild: ['rebuild'],
  compare: ['compare'],
  search: ['search'],
  extract: ['extract'],
  anchor: ['anchor'],
  intake: ['intake'],
  kill: ['kill'],
  default: ['check', 'site'],
  all: ['check', 'site', 'rebuild', 'compare', 'search', 'extract', 'anchor', 'intake', 'kill'],
} as const
const SIZES = [160, 1000]
const ALL_SIZES = [160, 1000, 5000]

/** What a command line asks for, or the words to print instead. */
export function parseBenchArguments(args: readonly string[]): BenchArguments | string {
  const { values, positionals } = readArguments(args) ?? { values: { help: true }, positionals: [] }
  if (values.help === true) return MENU
  const name = positionals[0] ?? 'default'
  const benches = BENCHES[name as keyof typeof BENCHES]
  const sizes = values.sizes === undefined ? (name === 'all' ? ALL_SIZES : SIZES) : values.sizes.split(',').map(Number)
  const [runs, pairs, rounds] = [values.runs, values.pairs, values.rounds].map((value) => (value === undefined ? undefined : Number(value)))
  const only = values.only?.split(',') ?? BUILDER_NAMES
  if (benches === undefined || positionals.length > 1) return `There is no bench \`${positionals.join(' ')}\`.\n\n${MENU}`
  if (!sizes.every(isCount)) return `--sizes takes whole numbers with commas between, not \`${values.sizes}\`.`
  if (![runs, pairs, rounds].every((number) => number === undefined || isCount(number))) return '--runs, --pairs and --rounds take a whole number.'
  const unknown = only.find((builder) => !BUILDER_NAMES.includes(builder))
  if (unknown !== undefined) return `There is no builder \`${unknown}\`: one of ${BUILDER_NAMES.join(', ')}.`
  return { benches, sizes: sizes.toSorted((a, b) => a - b), runs, only, pairs, rounds, isJson: values.json === true }
}

const OPTIONS = {
  sizes: { type: 'string' },
  runs: { type: 'string' },
  only: { type: 'string' },
  pairs: { type: 'string' },
  rounds: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch {
    return undefined
  }
}

const isCount = (number: number): boolean => Number.isInteger(number) && number > 0
