import { describe, expect, test } from 'vitest'
import { type AnchorOutcome, type DraftBlock, type DraftWords, draftWords, makeAnchorer, normaliseWords, quoteWords } from '#engine'
import type { LineageEntryData } from '#schemas'
import { readDraft } from '../../demonstration.ts'
import { seededRandom } from '../../seeded-random.ts'
import { anchorJudge, claimOf, type Verdict } from './judge-anchor.ts'
import { randomQuotes } from './random-quotes.ts'
import { type EditRates, editDraft, tagDraft, WORST_CASE } from './tagged-edits.ts'

const whole = draftWords(readDraft())
/** A part of the text, so that many seeds can be tried. */
const part: DraftWords = { ...whole, blocks: whole.blocks.slice(300, 700) }

function shares(draft: DraftWords, rates: EditRates, { seed, count }: { seed: number; count: number }): Record<Verdict, number> & { there: number } {
  const random = seededRandom(seed)
  const old = tagDraft(draft)
  const fresh = editDraft(old, rates, random)
  const judge = anchorJudge(old, fresh)
  const anchor = makeAnchorer({ old: draft, fresh: fresh.draft, lineage: fresh.lineage })
  const counts: Record<Verdict, number> = { words: 0, paragraph: 0, 'asked-right': 0, asked: 0, gone: 0, lost: 0, wrong: 0 }
  for (const target of randomQuotes(draft, count, random)) counts[judge(target.id, target.quote, claimOf(anchor(target) as AnchorOutcome))] += 1
  return { ...counts, there: count - counts.gone - counts.asked }
}

describe('the bars, against the origin of every character', () => {
  test('a heavy revision: none lost, at least 99 in a hundred right, at most one silently wrong', () => {
    for (const seed of [1, 2]) {
      const { words, paragraph, lost, wrong, there, 'asked-right': asked } = shares(part, WORST_CASE, { seed, count: 1200 })
      expect(lost).toBe(0)
      expect((words + paragraph + asked) / there).toBeGreaterThanOrEqual(0.99)
      expect(wrong / there).toBeLessThanOrEqual(0.01)
      // A good part of the right ones are right to the word.
      expect(words / there).toBeGreaterThan(0.6)
    }
  })

  test('five ids in a hundred lost: at most two lost', () => {
    const { lost, wrong, there } = shares(part, { ...WORST_CASE, idsLost: 0.05 }, { seed: 4, count: 1200 })
    expect(lost / there).toBeLessThanOrEqual(0.02)
    expect(wrong / there).toBeLessThanOrEqual(0.01)
  })

  test('splits and merges, half of them not recorded', () => {
    const { lost, wrong, there } = shares(part, { ...WORST_CASE, split: 0.05, merged: 0.05 }, { seed: 5, count: 1200 })
    expect(lost / there).toBeLessThanOrEqual(0.01)
    expect(wrong / there).toBeLessThanOrEqual(0.01)
  })

  test('the same text anchors every comment the same', () => {
    const { words, paragraph, there } = shares(part, { deleted: 0, twins: 0, edited: 0, moved: 0.2, split: 0, merged: 0, idsLost: 0 }, { seed: 6, count: 500 })
    expect(words + paragraph).toBe(there)
  })

  test('5,000 comments on the whole text take seconds', () => {
    const random = seededRandom(8)
    const fresh = editDraft(tagDraft(whole), { ...WORST_CASE, idsLost: 0.05 }, random).draft
    const targets = randomQuotes(whole, 5000, random)
    const before = process.cpuUsage()
    const anchor = makeAnchorer({ old: whole, fresh })
    for (const target of targets) anchor(target)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
})

describe('two drafts in one hop', () => {
  const light: EditRates = { deleted: 0.05, twins: 0.05, edited: 0.5, moved: 0.02, split: 0, merged: 0, idsLost: 0 }

  test('lead where hop by hop leads, or are less sure: towards the paragraph, or by asking a person; never lost, never surely elsewhere', () => {
    const random = seededRandom(11)
    const first = tagDraft(part)
    const second = editDraft(first, light, random, 'b'.repeat(64))
    const third = editDraft(tagDraft(second.draft), light, random, 'c'.repeat(64))
    const [once, again, direct] = [
      makeAnchorer({ old: part, fresh: second.draft }),
      makeAnchorer({ old: second.draft, fresh: third.draft }),
      makeAnchorer({ old: part, fresh: third.draft }),
    ]
    const isSure = ({ outcome }: AnchorOutcome) => ['same', 'changed', 'paragraph'].includes(outcome)
    let [sure, asked] = [0, 0]
    for (const target of randomQuotes(part, 700, random)) {
      const [middle, oneHop] = [once(target), direct(target)] as [AnchorOutcome, AnchorOutcome]
      if (!isSure(middle)) {
        // What is nowhere hop by hop is not surely somewhere in one hop.
        if (middle.outcome === 'orphan') expect(isSure(oneHop)).toBe(false)
        continue
      }
      const words = second.draft.blocks.find(({ id }) => id === middle.place.id)?.words ?? ''
      const quote = middle.place.start === undefined || middle.place.end === undefined ? undefined : quoteWords(words, middle.place.start, middle.place.end)
      const byHops = again({ ...target, id: middle.place.id ?? '', quote }) as AnchorOutcome
      if (!isSure(byHops)) {
        if (byHops.outcome === 'orphan') expect(isSure(oneHop)).toBe(false)
        continue
      }
      sure += 1
      if (!isSure(oneHop)) {
        expect(oneHop.outcome).toBe('candidate')
        asked += 1
        continue
      }
      expect(oneHop.place.id).toBe(byHops.place.id)
      const [a, b] = [oneHop.place, byHops.place]
      if (a.start === undefined || a.end === undefined || b.start === undefined || b.end === undefined) continue
      expect(a.start < b.end && b.start < a.end).toBe(true)
    }
    expect(sure).toBeGreaterThan(500)
    expect(asked / sure).toBeLessThanOrEqual(0.01)
  })

  test('back to the first text is back to the same words', () => {
    const anchor = makeAnchorer({ old: part, fresh: { ...part, digest: 'd'.repeat(64) } })
    for (const target of randomQuotes(part, 300, seededRandom(12))) {
      const { outcome, place } = anchor(target) as AnchorOutcome
      expect([outcome, place.start, place.end]).toEqual(['same', target.quote?.start, target.quote?.end])
    }
  })
})

/** A draft of few blocks: `id: words`; a section begins at "= name", a heading with #. */
function draftOf(text: string, edition = '2.1'): DraftWords {
  let section = 'a.one'
  const sections = new Map<string, string>()
  const blocks: DraftBlock[] = []
  for (const line of text.trim().split('\n')) {
    const [id = '', words = ''] = line.trim().split(/: (.*)/s)
    if (id === '=') section = words
    else if (id.startsWith('= ')) section = id.slice(2)
    else blocks.push({ id: id.replace('#', ''), what: 'block', section, words: normaliseWords(words), isHeading: id.startsWith('#') })
    sections.set(section, section)
  }
  return { edition, digest: (edition === '2.1' ? 'a' : 'b').repeat(64), blocks, sections }
}

/** Where the words of a block of the old text are found in the new one: outcome, block, and words. */
function find(
  oldText: string,
  freshText: string,
  [id, quoted]: readonly [string, string?],
  setting: { lineage?: LineageEntryData[]; retired?: Set<string> } = {},
): string {
  const [old, fresh] = [draftOf(oldText), draftOf(freshText, '2.2')]
  const words = old.blocks.find((block) => block.id === id)?.words ?? ''
  const at = quoted === undefined ? -1 : words.indexOf(quoted.normalize('NFC'))
  const start = Array.from(words.slice(0, Math.max(at, 0))).length
  const quote = quoted === undefined ? undefined : quoteWords(words, start, start + Array.from(quoted.normalize('NFC')).length)
  const { outcome, place } = makeAnchorer({ old, fresh, ...setting })({ what: 'block', id, quote }) as AnchorOutcome
  const found = fresh.blocks.find((block) => block.id === place.id)?.words ?? ''
  const shown = place.start === undefined ? '' : `: ${Array.from(found).slice(place.start, place.end).join('')}`
  return `${outcome} ${place.id ?? place.heading}${shown}`
}

const P = 'The officer must visit each week and write down what was seen.'
const Q = 'Records are kept for six years after the case is closed.'

describe('cases', () => {
  const mergeAndSplit: LineageEntryData[] = [{ in: '2.2', kind: 'split', what: 'block', from: ['p'], to: ['p', 'n'] }]
  test.each<[string, string, string, readonly [string, string?], string, Parameters<typeof find>[3]?]>([
    ['an edit before it', `p: ${P}`, `p: In every case, and on any day, ${P}`, ['p', 'each week'], 'same p: each week'],
    [
      'an edit inside it',
      `p: ${P}`,
      'p: The officer must visit each working week and write down what was seen.',
      ['p', 'visit each week and'],
      'changed p: visit each working week and',
    ],
    ['the whole quote replaced', `p: ${P}`, 'p: The officer must telephone often and write down what was seen.', ['p', 'visit each week'], 'paragraph p'],
    [
      'deleted, with a near twin elsewhere',
      `p: ${P}\nq: ${Q}`,
      `q: ${Q}\n= b.two\nn: The manager must visit each week and write down what was seen.`,
      ['p', 'each week'],
      'candidate n: each week',
    ],
    ['deleted', `#h: Visits\np: ${P}`, '#h: Visits', ['p', 'each week'], 'orphan h'],
    ['its heading deleted too', `p: ${P}\n= b.two\n#h: Visits\nq: ${Q}`, `p: ${P}\n= b.two\nz: Something else stands here.`, ['q'], 'orphan b.two'],
    [
      'the same word earlier in the sentence',
      `p: ${P}`,
      'p: In the week before, the officer plans. The officer must visit each week and write down what was seen.',
      ['p', 'week'],
      'same p: week',
    ],
    ['moved across chapters', `p: ${P}\n= b.two\nq: ${Q}`, `= b.two\nq: ${Q}\np: ${P}`, ['p', 'each week'], 'same p: each week'],
    ['reordered', `p: ${P}\nq: ${Q}`, `q: ${Q}\np: ${P}`, ['q', 'six years'], 'same q: six years'],
    ['split, recorded', `p: ${P} ${Q}`, `p: ${P}\nn: ${Q}`, ['p', 'six years'], 'same n: six years', { lineage: mergeAndSplit }],
    ['split, not recorded', `p: ${P} ${Q}`, `p: ${P}\nn: ${Q}`, ['p', 'six years'], 'candidate n: six years'],
    [
      'merged, recorded',
      `p: ${P}\nq: ${Q}`,
      `p: ${P} ${Q}`,
      ['q', 'six years'],
      'same p: six years',
      { lineage: [{ in: '2.2', kind: 'merged', what: 'block', from: ['p', 'q'], to: ['p'] }] },
    ],
    ['merged, not recorded', `p: ${P}\nq: ${Q}`, `p: ${P} ${Q}`, ['q', 'six years'], 'candidate p: six years'],
    [
      'replaced',
      `p: ${P}`,
      `n: ${Q}`,
      ['p', 'each week'],
      'candidate n',
      { lineage: [{ in: '2.2', kind: 'replaced', what: 'block', from: ['p'], to: ['n'] }] },
    ],
    [
      'withdrawn',
      `#h: Visits\np: ${P}`,
      `#h: Visits\nq: ${Q}`,
      ['p'],
      'orphan h',
      { lineage: [{ in: '2.2', kind: 'withdrawn', what: 'block', from: ['p'], reason: 'Spent.' }] },
    ],
    ['its id lost', `p: ${P}\nq: ${Q}`, `n: ${P}\nq: ${Q}`, ['p', 'each week'], 'candidate n: each week'],
    [
      'its id given to other words',
      `p: ${P}\nq: ${Q}`,
      `n: ${P}\np: Nothing alike stands under this heading now.\nq: ${Q}`,
      ['p', 'each week'],
      'candidate n: each week',
    ],
    ['an id that had left comes back', `#h: Visits\np: ${P}`, '#h: Visits\np: Nothing alike stands here.', ['p'], 'orphan h', { retired: new Set(['p']) }],
    ['an id that stands twice', `p: ${P}`, `p: ${P}\n= b.two\np: ${Q}`, ['p', 'each week'], 'candidate p: each week'],
    [
      'a table row added',
      'p: Post Limit Officer 3 days Manager 5 days',
      'p: Post Limit Officer 3 days Senior officer 4 days Manager 5 days',
      ['p', 'Manager 5 days'],
      'same p: Manager 5 days',
    ],
    ['one character', `p: ${P}`, `p: So: ${P}`, ['p', '.'], 'same p: .'],
    ['one letter inside a word', `p: ${P}`, `p: So: ${P}`, ['p', 'w'], 'same p: w'],
    [
      'emoji',
      'p: Mark it 👨‍👩‍👧 done and go on with the next one.',
      'p: Please mark it 👨‍👩‍👧 done and go on with the next one.',
      ['p', '👨‍👩‍👧 done'],
      'same p: 👨‍👩‍👧 done',
    ],
    [
      'combining marks',
      'p: The word q̃ua stands in a long enough line of text.',
      'p: Here the word q̃ua stands in a long enough line of text.',
      ['p', 'q̃ua'],
      'same p: q̃ua',
    ],
    ['right to left', 'p: המדריך אומר כי הקצין חייב לבקר בכל שבוע', 'p: אכן המדריך אומר כי הקצין חייב לבקר בכל שבוע', ['p', 'חייב לבקר'], 'same p: חייב לבקר'],
    [
      'a script without spaces',
      'p: 担当官は毎週訪問しなければならない。',
      'p: すべての担当官は毎週訪問しなければならない。',
      ['p', '毎週訪問'],
      'same p: 毎週訪問',
    ],
    [
      'NFD',
      'p: The café opens at nine and closes at five every day.',
      `p: ${'The café opens at nine and closes at five every day.'.normalize('NFD')}`,
      ['p', 'café opens'],
      'same p: café opens',
    ],
    [
      'no-break spaces',
      'p: Answer within 3 days of the request being made.',
      'p: Answer within 3\u00a0days of the request being made.',
      ['p', 'within 3 days'],
      'same p: within 3 days',
    ],
    [
      'soft hyphens',
      'p: The organisation answers within three days of it.',
      'p: The organi\u00adsation answers within three days of it.',
      ['p', 'organisation answers'],
      'same p: organi\u00adsation answers',
    ],
    [
      'smart quotes',
      'p: Say "it is so" and don\'t wait for the others.',
      'p: Say “it is so” and don’t wait for the others.',
      ['p', '"it is so" and don\'t'],
      'same p: “it is so” and don’t',
    ],
    ['must made should', `p: ${P}`, P.replace('must', 'should').replace(/^/, 'p: '), ['p', 'officer must visit'], 'changed p: officer should visit'],
  ])('%s', (_, oldText, freshText, target, expected, setting) => {
    expect(find(oldText, freshText, target, setting)).toBe(expected)
  })

  test('an id that wrongly stands twice is two places, each with its own words', () => {
    const [old, fresh] = [draftOf(`p: ${P}`), draftOf(`p: ${Q}\n= b.two\np: So: ${P}`, '2.2')]
    const { outcome, place, candidates } = makeAnchorer({ old, fresh })({ what: 'block', id: 'p', quote: quoteWords(P, 23, 32) }) as AnchorOutcome
    expect([outcome, place.start, place.end, candidates.map(({ start }) => start)]).toEqual(['candidate', 27, 36, [undefined]])
  })

  test('a section with another title is changed', () => {
    const draft = draftOf(`p: ${P}`)
    const anchor = (title: string) => makeAnchorer({ old: draft, fresh: { ...draft, sections: new Map([['a.one', title]]) } })({ what: 'section', id: 'a.one' })
    expect([anchor('a.one')?.outcome, anchor('Another title')?.outcome]).toEqual(['same', 'changed'])
  })

  test('a quote over two blocks stands with its first part, and says where both are', () => {
    const [old, fresh] = [draftOf(`p: ${P}\nq: ${Q}`), draftOf(`p: Now: ${P}\nq: ${Q}`, '2.2')]
    const target = { what: 'block', id: 'p', quote: quoteWords(P, 45, P.length), further: [{ what: 'block', id: 'q', quote: quoteWords(Q, 0, 12) }] } as const
    const anchor = (draft: DraftWords) => makeAnchorer({ old, fresh: draft })({ ...target, further: [...target.further] })
    expect(anchor(fresh)).toMatchObject({ outcome: 'same', place: { id: 'p', start: 50 } })
    expect(anchor(draftOf(`p: ${P}`, '2.2'))).toMatchObject({ outcome: 'changed', place: { id: 'p' } })
    expect(anchor(draftOf(`q: ${Q}`, '2.2'))).toMatchObject({ outcome: 'candidate', place: { id: 'q' } })
  })

  test('a move between sections is said, and a comment on the whole consultation stands in no draft', () => {
    const anchor = makeAnchorer({ old: draftOf(`p: ${P}\n= b.two\nq: ${Q}`), fresh: draftOf(`= b.two\nq: ${Q}\np: ${P}`, '2.2') })
    expect(anchor({ what: 'block', id: 'p' })).toMatchObject({ outcome: 'same', moved: true, words: expect.stringContaining('another section') })
    expect(anchor({ what: 'section', id: 'a.one' })).toMatchObject({ outcome: 'orphan' })
    expect(anchor({ what: 'section', id: 'b.two' })).toMatchObject({ outcome: 'changed' })
    expect(anchor({ what: 'consultation', id: 'small-draft' })).toBeUndefined()
  })
})
