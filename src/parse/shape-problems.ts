import { z } from 'zod'
import { offsetOf, type Path, type SourceDocument } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import { suggest } from '../model/suggest.ts'
import { choicesOf, descriptionOf, knownFields, schemaAt } from './schema-fields.ts'

type Issue = z.core.$ZodIssue
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>

/** A value under check: its schema, the document it stands in, and where in it. */
export interface ShapeSetting {
  readonly schema: z.ZodType
  readonly document: SourceDocument
  readonly at: Path
}

/** Words that authors use for a value that has another name here. */
const ALIASES: Readonly<Record<string, string>> = {
  shall: 'must',
  will: 'must',
  'shall-not': 'must-not',
  'will-not': 'must-not',
  'shall not': 'must-not',
  'must not': 'must-not',
  'should not': 'should-not',
  can: 'may',
  organization: 'organisation',
  agreement: 'partner-agreement',
  immediately: 'immediate',
  daily: 'same-day',
  always: 'ongoing',
}

/** Turns one issue of the schema library into problems at their places, in the words of an author. */
export function shapeProblems(issue: Issue, setting: ShapeSetting): Problem[] {
  const { schema, document, at } = setting
  const inner = issue.path as (string | number)[]
  const path = [...at, ...inner]
  const name = fieldName(path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, inner, setting))
  if (issue.input === undefined && inner.length > 0 && issue.code !== 'custom') return [missingField(inner, setting)]
  const place = document.at(path)
  const shown = describeValue(issue.input)
  if (issue.code === 'invalid_value') return [wrongChoice(issue.values.map(String), issue.input, path, document)]
  if (issue.code === 'invalid_union') return [unionProblem(issue, setting)]
  if (issue.code === 'invalid_type') {
    return [
      {
        code: 'NM007',
        message: `\`${name}\` is ${shown}; expected ${kindName(issue.expected)}`,
        place,
        label: `expected ${kindName(issue.expected)}`,
        help: typeHelp(issue.expected, issue.input, name),
      },
    ]
  }
  const expected = plainMessage(issue)
  if (issue.code === 'invalid_format' || issue.code === 'custom') {
    return [{ code: 'NM009', message: `\`${name}\` has the wrong format: ${shown}`, place, label: `expected ${expected}`, help: `write it as ${expected}` }]
  }
  const isOptional = optionalAt(schema, inner)
  const help =
    issue.code === 'too_small' && issue.origin !== 'number' ? `fill in \`${name}\`${isOptional ? ', or take the field out' : ''}` : `correct \`${name}\``
  return [{ code: 'NM009', message: `\`${name}\` cannot be ${shown}`, place, label: `expected ${expected}`, help }]
}

function unknownField(key: string, inner: Path, { schema, document, at }: ShapeSetting): Problem {
  const path = [...at, ...inner, key]
  const known = knownFields(schema, inner)
  const near = suggest(key, known)
  const place = document.at(path, 'key')
  const start = offsetOf(document.text, place)
  return {
    code: 'NM005',
    message: `unknown field \`${key}\``,
    place,
    label: 'no field has this name here',
    help: near ? `did you mean \`${near}\`?` : `the fields here are: ${known.join(', ')}`,
    fix: near && document.range(path) && document.text.startsWith(key, start) ? { file: document.file, start, end: start + key.length, text: near } : undefined,
  }
}

function missingField(inner: Path, { schema, document, at }: ShapeSetting): Problem {
  const path = [...at, ...inner]
  const name = String(inner.at(-1))
  const description = descriptionOf(schema, inner)
  const choices = choicesOf(schema, inner)
  return {
    code: 'NM006',
    message: `field \`${name}\` is missing`,
    place: document.at(path.slice(0, -1), 'key'),
    label: `\`${name}\` is required here`,
    help: [`add \`${name}:\``, choices.length > 0 ? `with one of ${listOf(choices)}` : '', description && `(${description})`]
      .filter((part) => part !== '')
      .join(' '),
  }
}

function wrongChoice(values: string[], input: unknown, path: Path, document: SourceDocument): Problem {
  const name = fieldName(path)
  const word = String(input)
  const alias = Object.hasOwn(ALIASES, word.toLowerCase()) ? ALIASES[word.toLowerCase()] : undefined
  const near = alias !== undefined && values.includes(alias) ? alias : suggest(word, values)
  const range = document.range(path)
  const isPlain = range !== undefined && document.text.slice(range.start, range.end) === input
  return {
    code: 'NM008',
    message: typeof input === 'string' ? `\`${shorten(word)}\` is not a value of \`${name}\`` : `\`${name}\` is ${describeValue(input)}`,
    place: document.at(path),
    label: `expected ${listOf(values)}`,
    help: near ? `did you mean \`${near}\`?` : `use one of ${listOf(values)}`,
    fix: near && isPlain ? { file: document.file, start: range.start, end: range.end, text: near } : undefined,
  }
}

/** A choice of forms: what is wrong with the form the author most likely meant tells more than that none fits. */
function unionProblem(issue: UnionIssue, { schema, document, at }: ShapeSetting): Problem {
  const inner = issue.path as (string | number)[]
  const path = [...at, ...inner]
  const words = issue.errors.flat().flatMap((fault) => (fault.code === 'invalid_value' && fault.path.length === 0 ? fault.values.map(String) : []))
  if (typeof issue.input === 'string' && words.length > 0) return wrongChoice(words, issue.input, path, document)
  const union = schemaAt(schema, inner)
  const meant = meantFault(issue)
  const problem = meant && union && shapeProblems(meant, { schema: union, document, at: path })[0]
  const form = descriptionOf(schema, inner)
  if (problem === undefined) {
    return {
      code: 'NM007',
      message: `\`${fieldName(path)}\` has the wrong form: ${describeValue(issue.input)}`,
      place: document.at(path),
      label: 'this form is not known',
      help: form || `look at other uses of \`${fieldName(path)}\``,
    }
  }
  return problem.help.startsWith('did you mean') || form === '' ? problem : { ...problem, help: form }
}

/** The first fault of the form that shares a field with what is written and has the fewest faults; without one, the unknown field. */
function meantFault(issue: UnionIssue): Issue | undefined {
  if (typeof issue.input !== 'object' || issue.input === null) return undefined
  const written = Object.keys(issue.input)
  const forms = issue.errors.filter((faults) => faults.every((fault) => fault.path.length > 0 || fault.code === 'unrecognized_keys'))
  const sharing = forms.filter((faults) => !written.every((key) => faults.some((fault) => fault.code === 'unrecognized_keys' && fault.keys.includes(key))))
  const closest = sharing.toSorted((a, b) => a.length - b.length)[0]
  return closest === undefined
    ? forms.flat().find((fault) => fault.code === 'unrecognized_keys')
    : (closest.find((fault) => fault.code === 'unrecognized_keys') ?? closest[0])
}

function optionalAt(schema: z.ZodType, path: Path): boolean {
  const parent = schemaAt(schema, path.slice(0, -1))
  return parent instanceof z.ZodObject && parent.shape[path.at(-1) as string] instanceof z.ZodOptional
}

const fieldName = (path: Path) => String(path.findLast((part) => typeof part === 'string') ?? 'value')
const listOf = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ')
const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of fields' : `\`${shorten(String(value))}\``
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
}
const kindName = (expected: string) => KINDS[expected] ?? expected

function typeHelp(expected: string, input: unknown, name: string): string {
  if (expected === 'array') return `write a list: ${name}: [${typeof input === 'string' ? shorten(input) : '...'}]`
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) return `put quotes around it: ${name}: "${input}"`
  return `write ${kindName(expected)} for \`${name}\``
}

function plainMessage(issue: Issue): string {
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'at least one item' : issue.origin === 'string' ? 'some words' : `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'an address that starts with https://'
  return issue.message.replace(/^Invalid (?:string|input): ?/, '')
}
