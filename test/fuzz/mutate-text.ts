import type { Random } from '../seeded-random.ts'

/** Pieces of YAML and MDX syntax, and of what stands in sections, to be thrown in anywhere. */
const TOKENS = [
  '---',
  '\n---\n',
  '...',
  ': ',
  ':',
  '- ',
  '? ',
  '|',
  '>-',
  '|2',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '%YAML 1.2',
  '#',
  '<<: ',
  '{',
  '}',
  '[',
  ']',
  '{{',
  '}}',
  ',',
  '"',
  "'",
  '\\',
  '`',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '~',
  '$',
  '@',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '<>',
  '</>',
  '<Duty id="x" />',
  '<Note kind="law">',
  '</Note>',
  '<Term id="',
  '<DutyRef',
  '<b>',
  '<script>',
  '{...x}',
  '{x}',
  '={',
  '=""',
  '\nimport x from "y"\n',
  '\nexport const x = 1\n',
  '[a](',
  '](',
  '![',
  '![a](b.svg)',
  '[a](http://b)',
  '[#',
  '[#b2222]',
  ']: ',
  '[a]: javascript:x',
  '(javascript:alert(1))',
  '&#106;',
  '&colon;',
  '&',
  '&amp;',
  '%6A',
  '|',
  '| - |',
  '|-|\n',
  '\n| a |\n| - |\n',
  '# ',
  '## ',
  '\n=\n',
  '\n***\n',
  '> ',
  '1. ',
  '  - ',
  '    ',
  '\t',
  '  \n',
  '\n\n',
  '\n',
  '\r',
  '\r\n',
  'duties:',
  'id:',
  'null',
  'true',
  '~',
  '0x1F',
  '1e9',
  '.inf',
  '2021-02-30',
  'P1D',
  '__proto__: ',
  'constructor',
  '\u0000',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\uFFFD',
  '\u00A0',
  '\u2028',
  '😀',
  'é',
  '\u0301',
  '日本',
  '(',
  ')',
] as const

type Mutation = (text: string, random: Random, other: string) => string

const cut = (text: string, random: Random): [number, number] => {
  const start = random.below(text.length + 1)
  return [start, Math.min(text.length, start + 1 + random.below(random.chance(0.8) ? 20 : 400))]
}

const MUTATIONS: readonly Mutation[] = [
  // A sign of the text becomes another.
  (text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + String.fromCharCode(32 + random.below(95)) + text.slice(at + 1)
  },
  // A stretch goes.
  (text, random) => {
    const [start, end] = cut(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  // A stretch is there twice, or many times.
  (text, random) => {
    const [start, end] = cut(text, random)
    return text.slice(0, end) + text.slice(start, end).repeat(random.chance(0.9) ? 1 : 40) + text.slice(end)
  },
  // Syntax is thrown in.
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(TOKENS).repeat(random.chance(0.95) ? 1 : 60) + text.slice(at)
  },
  // Syntax takes the place of a stretch.
  (text, random) => {
    const [start, end] = cut(text, random)
    return text.slice(0, start) + random.pick(TOKENS) + text.slice(end)
  },
  // Any character, in pairs or half of one.
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + String.fromCodePoint(random.below(random.chance(0.5) ? 0x300 : 0x11_0000)) + text.slice(at)
  },
  // The end goes.
  (text, random) => (random.chance(0.3) ? text.slice(0, random.below(text.length + 1)) : text),
  // Part of another section comes in.
  (text, random, other) => {
    const at = random.below(text.length + 1)
    const [start, end] = cut(other, random)
    return text.slice(0, at) + other.slice(start, end) + text.slice(at)
  },
  // Lines change places.
  (text, random) => {
    const lines = text.split('\n')
    const line = lines.splice(random.below(lines.length), 1)
    lines.splice(random.below(lines.length + 1), 0, ...line)
    return lines.join('\n')
  },
  // A line moves in or out.
  (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    lines[at] = random.chance(0.5) ? ` ${lines[at]}` : (lines[at] as string).trimStart()
    return lines.join('\n')
  },
]

/** A section’s text with one to eight changes; `other` gives pieces of another section. */
export function mutateText(text: string, random: Random, other: string): string {
  let result = text
  const count = 1 + random.below(random.chance(0.5) ? 2 : 8)
  for (let change = 0; change < count; change += 1) result = random.pick(MUTATIONS)(result, random, other)
  return result
}

/** A file’s bytes with a few of them changed, so that they may not be text any more. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const result = Uint8Array.from(bytes)
  const count = 1 + random.below(4)
  for (let change = 0; change < count && result.length > 0; change += 1) result[random.below(result.length)] = random.below(256)
  return result
}
