import { describe, expect, test } from 'vitest'
import { checkEdition, type Duty, type Edition, type Finding, type Problem, RULES, type Section } from '#engine'
import { duty as dutySchema } from '#schemas'
import { parseSection } from '../../src/parse/parse-section.ts'
import { demonstration as edition } from '../demonstration.ts'

const FIELDS = Object.keys(dutySchema.shape)
const REQUIRED = FIELDS.filter((field) => !dutySchema.shape[field as keyof typeof dutySchema.shape].safeParse(undefined).success)

/** Fields that hold ids, and how a value with an unknown id is written. */
const REFERENCES: Readonly<Record<string, string>> = {
  role: 'no-such-id',
  support: '[no-such-id]',
  cohorts: '[no-such-id]',
  except: '[no-such-id]',
  conditions: '[no-such-id]',
  basis: '[no-such-id]',
  recommendations: '[no-such-id]',
  training: '[no-such-id]',
  overrides: '[no-such-id]',
  shares: '[{ direction: out, information: [no-such-id], with: [no-such-id], gateway: no-such-id }]',
}

/** Values that no field takes, and some that one field does not take. */
const WRONG: readonly (readonly [name: string, value: string, fields: readonly string[]])[] = [
  ['a group of unknown fields', '{ x: 1 }', FIELDS],
  ['nothing', '', FIELDS],
  ['a list in a list', '[[x]]', FIELDS],
  ['an empty text', '""', FIELDS],
  ['only spaces', '"   "', FIELDS.filter((field) => field !== 'role')],
  ['a number', '12.5', FIELDS],
  ['a word of another standard', 'shall', ['modality', 'scope', 'binding', 'deadline', 'rev', 'personal']],
  ['a date that is none', '2021-02-30', ['reviewBy', 'deadline']],
  ['an id with a space', 'an id', ['id']],
  ['a period in words', '{ within: five days }', ['deadline']],
  ['a period of two units', '{ within: P1DT2H, of: it }', ['deadline']],
  ['two forms at once', '{ within: P1D, by: noon }', ['deadline']],
  ['a form that misses a part', '{ before: P1D }', ['deadline']],
  ['a misspelt form', '{ witin: P1D }', ['deadline']],
  ['a share with no gateway', '[{ direction: out, information: [x], with: [y] }]', ['shares']],
  ['a share with a misspelt direction', '[{ direction: outt, information: [x], with: [y], gateway: z }]', ['shares']],
  ['an empty list', '[]', ['cohorts', 'basis']],
]

interface Broken {
  readonly text: string
  /** The first and last line of the field as rewritten. */
  readonly lines: readonly [number, number]
}

/** Rewrites one field of one duty; `write` gets its lines. */
function rewrite(section: Section, duty: Duty, field: string, write: (key: string, lines: readonly string[]) => readonly string[]): Broken {
  const { document } = section
  const range = document.range(['duties', duty.index, field]) as { start: number; end: number }
  const lines = document.text.split('\n')
  const first = document.at(['duties', duty.index, field], 'key').line
  const last = document.text.slice(0, range.end).split('\n').length
  const head = /^( *(?:- )?)([^:]+):/.exec(lines[first - 1] as string) as RegExpExecArray
  const written = write(`${head[1]}${head[2]}`, lines.slice(first - 1, last))
  const text = [...lines.slice(0, first - 1), ...written, ...lines.slice(last)].join('\n')
  return { text, lines: [first, first + Math.max(written.length, 1) - 1] }
}

const read = (section: Section, text: string) =>
  parseSection({ path: section.document.file, text }, { chapter: section.chapter, stage: section.stage, number: section.number })

const found = (problems: readonly (Problem | Finding)[], [first, last]: readonly [number, number]) =>
  problems.some(({ place }) => place.line >= first && place.line <= last)

/** What the rules say about one section, with the rest of the edition as it was. */
function findingsOf(section: Section, problems: readonly Problem[]): Finding[] {
  const changed: Edition = {
    ...edition,
    sections: new Map([[section.id, section]]),
    chapters: [],
    duties: new Map([...edition.duties, ...section.duties.map((duty) => [duty.id, duty] as const)]),
  }
  return checkEdition(
    changed,
    problems,
    RULES.filter(({ code }) => code === 'NM101'),
  )
}

/** Every third duty of the manual with its section; with FULL=1 in the environment, every one. */
const duties = [...edition.duties.values()]
  .filter((_duty, index) => process.env['FULL'] === '1' || index % 3 === 0)
  .map((duty) => ({ duty, section: edition.sections.get(duty.section) as Section }))

/** Tries something on every field of every duty, and lists where it was missed. */
function missedIn(fields: readonly string[], attempt: (section: Section, duty: Duty, field: string) => boolean): string[] {
  return duties.flatMap(({ section, duty }) =>
    fields
      .filter((field) => section.document.range(['duties', duty.index, field]) !== undefined && !attempt(section, duty, field))
      .map((field) => `${duty.id} ${field}`),
  )
}

describe('breaking any one field of any duty', () => {
  test('there is something to break, and it is sound', () => {
    expect(duties.length).toBeGreaterThanOrEqual(30)
    for (const { section } of duties) expect(read(section, section.document.text).problems).toEqual([])
  })

  test.each(WRONG)('with %s (%s) is a finding on its line', (_name, value, fields) => {
    expect(
      missedIn(fields, (section, duty, field) => {
        const broken = rewrite(section, duty, field, (key) => [`${key}: ${value}`])
        return found(read(section, broken.text).problems, broken.lines)
      }),
    ).toEqual([])
  })

  test('by a misspelt name is a finding on its line, and what is missing is named', () => {
    expect(
      missedIn(FIELDS, (section, duty, field) => {
        const misspelt = `${field.slice(0, 1)}${field.slice(2)}x`
        const broken = rewrite(section, duty, field, (key, lines) => [(lines[0] as string).replace(key, key.replace(field, misspelt)), ...lines.slice(1)])
        const { problems } = read(section, broken.text)
        const isUnknown = problems.some(({ code, place, message }) => code === 'NM005' && place.line === broken.lines[0] && message.includes(misspelt))
        return isUnknown && (!REQUIRED.includes(field) || problems.some(({ code, message }) => code === 'NM006' && message.includes(`\`${field}\``)))
      }),
    ).toEqual([])
  })

  test('by giving it twice is a finding with both places', () => {
    expect(
      missedIn(FIELDS, (section, duty, field) => {
        const broken = rewrite(section, duty, field, (key, lines) => [...lines, `${key.replace('- ', '  ')}: again`])
        return read(section, broken.text).problems.some(
          ({ code, place, second }) => code === 'NM004' && place.line === broken.lines[1] && second?.place.line === broken.lines[0],
        )
      }),
    ).toEqual([])
  })

  test('by leaving out what is required is a finding at its duty', () => {
    expect(
      missedIn(REQUIRED, (section, duty, field) => {
        const broken = rewrite(section, duty, field, (key) => (key.includes('- ') ? [`${key.replace(field, 'reviewBy')}: 2030-01-01`] : []))
        const start = section.document.at(['duties', duty.index]).line
        return read(section, broken.text).problems.some(
          ({ code, place, message }) => code === 'NM006' && message.includes(`\`${field}\``) && place.line === start,
        )
      }),
    ).toEqual([])
  })

  test('by an id that nothing has is a finding on its line', () => {
    expect(
      missedIn(Object.keys(REFERENCES), (section, duty, field) => {
        const broken = rewrite(section, duty, field, (key) => [`${key}: ${REFERENCES[field]}`])
        const result = read(section, broken.text)
        return found(
          findingsOf(result.section, result.problems).filter(({ code }) => code === 'NM101'),
          broken.lines,
        )
      }),
    ).toEqual([])
  })
})
