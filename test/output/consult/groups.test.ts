import { describe, expect, test } from 'vitest'
import { type CommentState, findConflicts, foldEvents, groupAlike, meaningChanges } from '#engine'
import { seededRandom } from '../../seeded-random.ts'
import { commentOf, idOf, type Line, logOf, SETTING, STAFF, sent } from './consultation-of.ts'

const LETTER =
  'I write as a member of the public who is worried that the limit of three days is too short for small bodies, which have no staff at weekends and cannot be expected to answer requests in that time without help. I ask you to make it five working days, and to say plainly who decides.'

describe('comments that are alike', () => {
  test('a campaign of 5,000 near-same letters is one group, each counted, in seconds', () => {
    const random = seededRandom(3)
    const words = LETTER.split(' ')
    const letters = Array.from({ length: 5000 }, (_, count) => {
      const text = random.chance(0.5)
        ? LETTER
        : words
            .with(random.below(words.length), random.pick(['please', 'indeed', 'Yours', 'town']))
            .concat(random.chance(0.3) ? [`Yours, ${count}`] : [])
            .join(' ')
      return commentOf(count + 1, { text })
    })
    const others = Array.from({ length: 50 }, (_, count) =>
      commentOf(6000 + count, { text: Array.from({ length: 30 }, () => `word${random.below(5000)}`).join(' ') }),
    )
    const before = process.cpuUsage()
    const groups = groupAlike([...letters, ...others])
    const { user } = process.cpuUsage(before)
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ respondents: 5000, isCampaign: true })
    expect(groups[0]?.ids).toHaveLength(5000)
    expect(user / 1e6).toBeLessThan(10)
    expect(groupAlike([...letters, ...others])).toEqual(groups)
  })

  test('short ones that say the same are, others and empty ones are not', () => {
    const texts = ['I agree.', 'i agree', 'I disagree.', '', '', 'Three days is too short.', 'Five days is too long.']
    expect(groupAlike(texts.map((text, at) => commentOf(at + 1, { text }))).map(({ ids, isCampaign }) => [ids, isCampaign])).toEqual([
      [[idOf(1), idOf(2)], false],
    ])
  })
})

describe('accepted wordings', () => {
  const state = (suggestions: readonly (readonly [string, number, number, string])[]): CommentState[] => {
    const lines = suggestions.flatMap(([id, start, end, proposed], at): Line[] => {
      const comment = commentOf(at + 1, {
        proposed,
        target: { ...commentOf(1).target, id, ...(end === 0 ? {} : { quote: { exact: 'x', prefix: '', suffix: '', start, end } }) },
      })
      const about = { comment: comment.id }
      return [
        ...sent(comment),
        [{ type: 'answer.screened', data: about }, STAFF],
        [{ type: 'answer.triaged', data: { ...about, theme: 'posts' } }, STAFF],
        [{ type: 'answer.proposed', data: { ...about, answer: { verdict: 'accepted', says: 'Yes.', links: [{ what: 'block', id }] } } }, STAFF],
      ]
    })
    return [...foldEvents(logOf(lines).events, SETTING).comments.values()]
  }

  test('for the same words conflict; beside each other, or the same wording, they do not', () => {
    const found = findConflicts(
      state([
        ['k7f3p', 0, 10, 'a'],
        ['k7f3p', 5, 12, 'b'],
        ['k7f3p', 12, 20, 'c'],
        ['m2222', 0, 10, 'd'],
        ['m2222', 0, 10, 'd '],
        ['n2222', 0, 0, 'e'],
        ['n2222', 3, 4, 'f'],
      ]),
    )
    expect(found).toEqual([
      { id: 'k7f3p', one: idOf(1), other: idOf(2), overlap: { start: 5, end: 10 } },
      { id: 'n2222', one: idOf(6), other: idOf(7), overlap: { start: 3, end: 4 } },
    ])
  })

  test('ten thousand on one paragraph: those that say the same are one, and no more pairs are made than a person reads', () => {
    const [one] = state([['k7f3p', 0, 10, 'a']]) as [CommentState]
    const many = (wording: (count: number) => string) =>
      Array.from({ length: 10_000 }, (_, count): CommentState => ({ ...one, comment: { ...one.comment, id: idOf(count + 1), proposed: wording(count) } }))
    const before = process.cpuUsage()
    expect(findConflicts(many(() => 'all the same'))).toEqual([])
    expect(findConflicts(many((count) => (count < 9_000 ? 'one wording' : 'another')))).toHaveLength(1)
    expect(findConflicts(many((count) => `wording ${count}`))).toHaveLength(1_000)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
  })
})

describe('the alarm of changed meaning', () => {
  test.each<[string, string, string, string[]]>([
    ['must made should', 'The officer must visit.', 'The officer should visit.', ['modality']],
    ['a not slipped in', 'The officer must share it.', 'The officer must not share it.', ['negation']],
    ['a not shortened', 'It does not apply.', 'It doesn’t apply.', ['negation']],
    ['a number', 'Keep 6 copies.', 'Keep 7 copies.', ['number']],
    ['a time limit', 'Answer within 3 days.', 'Answer within 3 working days.', ['time-limit']],
    ['a time limit in words', 'Answer within three days.', 'Answer within five days.', ['time-limit']],
    ['a post', 'The case manager visits.', 'The senior case manager visits.', ['post']],
    ['several', 'The case manager must answer within 2 days.', 'The team leader should answer in 4 cases.', ['modality', 'number', 'time-limit', 'post']],
    ['only if', 'Share it if asked.', 'Share it only if asked.', ['negation']],
    ['nothing but words', 'The officer must visit the home each week.', 'The officer must go to the home each week.', []],
    ['a hyphen that does not break', 'Answer within twenty-one days.', 'Answer within twenty\u2011one days.', []],
    ['a post whose title has an apostrophe', 'The owner’s agent visits.', 'The owner visits.', ['post']],
    ['typography', 'It doesn’t end within 3\u00a0days.', "It doesn't end within 3 days.", []],
  ])('%s', (_, before, after, kinds) => {
    expect(meaningChanges(before, after, { posts: ['Case manager', 'Senior case manager', 'Team leader', 'Owner’s agent'] }).map(({ kind }) => kind)).toEqual(
      kinds,
    )
  })
})
