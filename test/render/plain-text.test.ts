import { expect, test } from 'vitest'
import { plainText } from '#engine'
import { FEED_DUTY, feeding, smallEdition } from './small-edition.ts'

const BODY = [
  '## Food [#h2kkk]',
  'Give **all** of [it](care) in a <Term id="npo" />, see <DutyRef id="feed" />. [#k7f3p]',
  '- hay\n- meat',
  '<Duty id="feed" />',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '<Note kind="law">\n\nSleep.\n\n</Note>',
  '<Requirement id="rest" />',
  '<RegisterTable register="roles" />',
  '<Figure src="figures/plan.svg" alt="Plan" caption="The zoo." />',
].join('\n\n')

const edition = smallEdition({ body: BODY, front: { duties: [FEED_DUTY] } })
const section = feeding(edition)

test('the author’s own words, a line for each block; nothing that is generated', () => {
  expect(plainText(edition, section).split('\n')).toEqual([
    'Food',
    'Give all of it in a night-time park order (NPO), see duty 3.1.2 (feed).',
    'hay',
    'meat',
    'a b',
    '1 2',
    'Sleep.',
    'The zoo.',
    'Plan',
  ])
})

test('duties if asked for', () => {
  expect(plainText(edition, section, section.body, { duties: true })).toContain(
    'meat\nThe keeper must not feed an animal by hand, within 2 working days of arrival.\na b',
  )
})

test('the words of one node', () => {
  const [, paragraph] = section.body.children
  expect(plainText(edition, section, paragraph)).toBe('Give all of it in a night-time park order (NPO), see duty 3.1.2 (feed).')
})
