import fc from 'fast-check'

const pieces = [
  'the',
  'officer',
  'must',
  'should',
  'refer',
  'a',
  'risk-based',
  'plan',
  '5',
  '4.1.3',
  '£1,000',
  '5%',
  'e.g.',
  's.',
  ' ',
  ' ',
  ' ',
  '\n',
  '\u00a0',
  ',',
  '. ',
  '. The',
  '! ',
  '(',
  ')',
  '“',
  '”',
  '-',
  "'",
  '/',
  '@',
  'https://a.example/b',
  'cafe\u0301',
  '\u0301',
  '👩‍👩‍👧',
  '👍🏽',
  '🇬🇧',
  '1\ufe0f\u20e3',
  '\u200d',
  '\u00ad',
  'שלום',
  'مرحبا',
  '\u0600',
  'क्षि',
  '각',
  '我们必须',
  'ภาษาไทย',
  '\ud800',
]

/** Texts made of pieces that are awkward beside each other, and of characters taken at random. */
export const hardText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Two texts of which the second is the first with pieces taken out, put in or exchanged. */
export const hardPair: fc.Arbitrary<readonly [string, string]> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('keep', 'keep', 'keep', 'drop', 'add', 'change'), fc.constantFrom(...pieces)), { maxLength: 60 })
  .map((parts) => {
    const old = parts.map(([piece, change]) => (change === 'add' ? '' : piece))
    const fresh = parts.map(([piece, change, other]) => (change === 'drop' ? '' : change === 'change' ? other : piece))
    return [old.join(''), fresh.join('')] as const
  })
