import { describe, expect, test } from 'vitest'
import { type Problem, RULES, renderSection, type Section } from '#engine'
import { parseMarkdown } from '../../src/parse/parse-markdown.ts'
import { parsePlainBody } from '../../src/parse/parse-plain-body.ts'
import { parseSection } from '../../src/parse/parse-section.ts'
import { decodeFile } from '../../src/source/decode-file.ts'
import { demonstration } from '../demonstration.ts'
import { seededRandom } from '../seeded-random.ts'
import { mutateBytes, mutateText } from './mutate-text.ts'

const COUNT = 5_000
/** The seed is fixed, so that a fault found once is found again. Another can be tried with FUZZ_SEED. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1)

const sections = [...demonstration.sections.values()]
const codes = new Set<string>(RULES.map(({ code }) => code))
const encoder = new TextEncoder()

/** The `number`th mutated section: its bytes, and the section it was made from. */
function mutated(number: number): { section: Section; bytes: Uint8Array } {
  const random = seededRandom(SEED * 1_000_003 + number)
  const section = random.pick(sections)
  const text = mutateText(section.document.text, random, random.pick(sections).document.text)
  const bytes = encoder.encode(text)
  return { section, bytes: random.chance(0.1) ? mutateBytes(bytes, random) : bytes }
}

interface Outcome {
  readonly text: string | undefined
  readonly read: Section
  readonly problems: readonly Problem[]
  readonly html: string
}

/** Reads a mutated section, and prints it where asked. */
function readMutated({ section, bytes }: ReturnType<typeof mutated>, printed = false): Outcome {
  const path = section.document.file
  const decoded = decodeFile(path, bytes)
  const { section: read, problems } = parseSection(
    { path, text: decoded.text ?? '' },
    { chapter: section.chapter, stage: section.stage, number: section.number },
  )
  return { text: decoded.text, read, problems: [...decoded.problems, ...problems], html: printed ? renderSection(demonstration, read, { base: '/' }).html : '' }
}

/** Why a finding would not help an author, or undefined. */
function faultOf({ code, message, place, help, fix, second }: Problem, text: string): string | undefined {
  const lines = text.split('\n')
  for (const { line, column, endColumn } of [place, ...(second ? [second.place] : [])]) {
    if (line < 1 || line > lines.length) return `${code} is at line ${line} of ${lines.length}`
    if (column < 1 || column > (lines[line - 1] as string).length + 1 || endColumn <= column) return `${code} is at columns ${column} to ${endColumn}`
  }
  if (!codes.has(code)) return `${code} has no rule`
  if (message === '' || help === '' || /undefined|\[object|NaN/.test(message + help)) return `${code} says "${message}", "${help}"`
  return fix && (fix.start > fix.end || fix.start < 0) ? `${code} mends ${fix.start} to ${fix.end}` : undefined
}

const ALIVE = /<script|<iframe|<style|<img(?! src="[^"]*figures\/)|<[a-z][^>]*\son[a-z]+=|(?:href|src)="\s*(?:javascript|vbscript|data|file):/i

describe(`${COUNT.toLocaleString('en-GB')} mutated sections`, () => {
  const took: number[] = []
  const faults: string[] = []
  const seen = new Map<string, number>()
  let clean = 0
  let plain = 0

  test('each gives findings or a clean section, and never throws', { timeout: 300_000 }, () => {
    for (let number = 0; number < COUNT; number += 1) {
      const input = mutated(number)
      const started = performance.now()
      let outcome: Outcome | undefined
      try {
        outcome = readMutated(input, number % 3 === 0)
      } catch (error) {
        faults.push(`${number}: ${(error as Error).stack?.split('\n').slice(0, 2).join(' ')}`)
      }
      took.push(performance.now() - started)
      if (outcome === undefined) continue
      const { text, read, problems, html } = outcome
      for (const problem of problems) {
        seen.set(problem.code, (seen.get(problem.code) ?? 0) + 1)
        const fault = faultOf(problem, text ?? '')
        if (fault !== undefined) faults.push(`${number}: ${fault}`)
      }
      if (problems.length === 0) clean += 1
      if (ALIVE.test(html)) faults.push(`${number}: ${ALIVE.exec(html)?.[0]} in the page`)
      if (read.id !== input.section.id) faults.push(`${number}: the section is called ${read.id}`)
    }
    expect(faults).toEqual([])
  })

  test('they reach most of what can be wrong with a section', () => {
    expect(clean).toBeGreaterThan(COUNT / 20)
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining([
        'NM001',
        'NM002',
        'NM003',
        'NM004',
        'NM005',
        'NM006',
        'NM007',
        'NM008',
        'NM009',
        'NM010',
        'NM601',
        'NM602',
        'NM604',
        'NM605',
        'NM606',
        'NM607',
        'NM610',
        'NM611',
        'NM612',
        'NM613',
        'NM615',
        'NM617',
      ]),
    )
  })

  test('none takes fifty times as long as the one in the middle', () => {
    const median = took.toSorted((a, b) => a - b)[COUNT / 2] as number
    // A pause of the machine is no fault of the text: what took long is timed again, and its best time counts.
    const best = (number: number) => Math.min(...Array.from({ length: 5 }, () => timeOf(() => readMutated(mutated(number)))))
    const slow = took.flatMap((time, number) =>
      time > 50 * median && best(number) > 50 * median ? [`${number}: ${(time / median).toFixed(0)} times the median`] : [],
    )
    expect(slow).toEqual([])
  })

  test('the plain parser gives the tree of the full one, or stands aside', { timeout: 300_000 }, () => {
    for (let number = 0; number < COUNT; number += 1) {
      const text = decodeFile('a.mdx', mutated(number).bytes).text ?? ''
      const body = text.slice(Math.max(0, text.indexOf('\n---\n', 3) + 5))
      const tree = parsePlainBody(body)
      if (tree === undefined) continue
      plain += 1
      if (plain % 4 !== 0) continue
      expect(tree, `section ${number}`).toEqual(parseMarkdown(body))
    }
    expect(plain).toBeGreaterThan(COUNT / 10)
  })
})

function timeOf(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}
