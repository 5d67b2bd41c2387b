import type { Random } from '../seeded-random.ts'
import { POSTS } from './generated-registers.ts'
import { OBJECTS, PURPOSES, RECORDS, TRIGGERS, VERBS } from './generated-words.ts'

const COHORTS = ['everyone', 'everyone', 'upper', 'lower', 'joint', 'cohort-1', 'cohort-5', 'cohort-8', 'overlay-1', 'overlay-2'] as const
const DEADLINES = [
  'on-event',
  'immediate',
  'same-day',
  '{ within: P5D, of: the event, days: working }',
  '{ before: P15D, of: the meeting, days: working }',
  '{ every: P3M }',
  '{ by: the next review }',
] as const

/** The `number`th duty of a generated manual and its YAML, indented for front matter. Its action is its own, so that no two contradict. */
export function generatedDuty(number: number, random: Random): { id: string; yaml: string } {
  const id = `duty-${number + 1}`
  const post = POSTS[number % POSTS.length] as (typeof POSTS)[number]
  const modality = post.side === 'partner' || random.chance(0.2) ? 'should' : random.chance(0.1) ? 'may' : 'must'
  const verb = VERBS[number % VERBS.length]
  const object = OBJECTS[Math.floor(number / VERBS.length) % OBJECTS.length]
  const purpose = PURPOSES[Math.floor(number / (VERBS.length * OBJECTS.length)) % PURPOSES.length]
  // Every kind of information, gateway and agency has its turn, so that none is reported as unused.
  const fifth = Math.floor(number / 5)
  const shares = post.side === 'own' && number % 5 < 2
  const lines = [
    `id: ${id}`,
    'rev: 1',
    `modality: ${modality}`,
    `role: ${post.id}`,
    random.chance(0.3) ? `support: [${(POSTS[(number + 3) % 14] as (typeof POSTS)[number]).id}]` : '',
    `action: ${verb} ${object} ${purpose}`,
    `cohorts: [${COHORTS[Math.floor(number / 4) % COHORTS.length]}]`,
    `trigger: ${random.pick(TRIGGERS)}`,
    modality === 'may' ? '' : `deadline: ${random.pick(DEADLINES)}`,
    shares
      ? `shares:\n      - { direction: out, information: [info-${1 + (fifth % 10)}], with: [agency-${1 + (fifth % 12)}], gateway: gateway-${1 + (fifth % 10)} }`
      : '',
    `record: ${random.pick(RECORDS)}`,
    modality === 'should' ? 'unless: the reason is on the case note' : '',
    'scope: case',
    `binding: ${post.side === 'partner' ? 'partner-agreement' : 'internal'}`,
    'basis: [law, made-up]',
    post.training.length > 0 ? `training: [${post.training.join(', ')}]` : '',
  ]
  return { id, yaml: `  - ${lines.filter((line) => line !== '').join('\n    ')}\n` }
}
