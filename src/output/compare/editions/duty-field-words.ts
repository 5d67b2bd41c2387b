import type { DutyData, RegisterName } from '#schemas'
import { audiencesOf, narrownessOf } from '../../../model/audience.ts'
import { BINDING } from '../../../model/duty-sentence.ts'
import type { Edition } from '../../../model/edition.ts'
import { recordTitle } from '../../../model/record-title.ts'
import type { Duty } from '../../../model/section.ts'
import { formatDate, joinWords } from '../../../model/wording.ts'
import { compareDeadlines, type WordedChange } from './compare-deadlines.ts'
import { compareModality } from './compare-modality.ts'
import { compareReach } from './compare-reach.ts'
import type { PlacedDuty } from './placed-duty.ts'
import { shareWords } from './share-words.ts'

type Wording = (old: PlacedDuty, fresh: PlacedDuty) => WordedChange

/** Fields of a duty of which a change is said, in the order in which it is said. */
export type ComparedField = Exclude<keyof DutyData, 'id' | 'rev' | 'silence'> | 'section'

/** A field that holds one text: how it reads when it comes, goes or changes. */
const oneText =
  (
    of: (duty: Duty) => string | undefined,
    say: { readonly came: (now: string) => string; readonly went: (was: string) => string; readonly became: (now: string, was: string) => string },
    effects: { readonly came: WordedChange['effect']; readonly went: WordedChange['effect'] },
  ): Wording =>
  (old, fresh) => {
    const was = of(old.duty) ?? ''
    const now = of(fresh.duty) ?? ''
    if (was === '') return { words: say.came(now), effect: effects.came }
    return now === '' ? { words: say.went(was), effect: effects.went } : { words: say.became(now, was), effect: 'neither' }
  }

/** A field that holds a list of ids: what is new in it and what is gone. */
const list =
  (
    field: 'support' | 'conditions' | 'training' | 'basis' | 'recommendations' | 'overrides',
    say: { readonly came: string; readonly went: string; readonly article?: boolean },
    effects: { readonly came: WordedChange['effect']; readonly went: WordedChange['effect'] },
  ): Wording =>
  (old, fresh) => {
    const was = new Set(old.duty[field])
    const now = new Set(fresh.duty[field])
    const came = now.difference(was)
    const went = was.difference(now)
    const words = [
      ...(came.size === 0 ? [] : [`${say.came} ${namesOf(fresh, field, came, say.article)}`]),
      ...(went.size === 0 ? [] : [`${say.went} ${namesOf(old, field, went, say.article)}`]),
    ]
    const effect = came.size > 0 && went.size > 0 ? 'neither' : came.size > 0 ? effects.came : effects.went
    return { words: joinWords(words), effect }
  }

const REGISTER_OF: Readonly<Record<string, RegisterName>> = { support: 'roles', conditions: 'condition-classes', training: 'training', basis: 'sources' }

function namesOf({ edition }: PlacedDuty, field: string, ids: ReadonlySet<string>, article = false): string {
  const register = REGISTER_OF[field]
  const nameOf = (id: string) => {
    if (field === 'support') return `the ${edition.registers.roles.records.get(id)?.name ?? id}`
    if (field === 'overrides') return `duty ${id}`
    if (field === 'recommendations') return recordTitle(edition, edition.registers.recommendations.records.has(id) ? 'recommendations' : 'themes', id)
    return register === undefined ? id : recordTitle(edition, register, id)
  }
  return joinWords([...ids].map(nameOf), article ? 'or' : 'and')
}

const postName = ({ edition, duty }: PlacedDuty) => `the ${edition.registers.roles.records.get(duty.role)?.name ?? duty.role}`

const NEITHER = { came: 'neither', went: 'neither' } as const
const ASKS_MORE = { came: 'strengthened', went: 'weakened' } as const
const ASKS_LESS = { came: 'weakened', went: 'strengthened' } as const

const BINDING_WORDS: Readonly<Record<DutyData['binding'], (edition: Edition) => string>> = {
  law: () => 'required by law',
  internal: () => 'a rule of the manual’s own',
  'partner-agreement': ({ config }) => config.words.agreement,
}

/** How a change of each field of a duty reads, and what it does to the one who is bound. */
export const DUTY_FIELD_WORDS: { readonly [F in ComparedField]: Wording } = {
  modality: (old, fresh) => {
    const strong = BINDING[fresh.duty.modality]
    return { words: `becomes ${strong} (was ${BINDING[old.duty.modality]})`, strong, effect: compareModality(old.duty.modality, fresh.duty.modality) }
  },
  role: (old, fresh) => ({ words: `now falls on ${postName(fresh)} (was ${postName(old)})`, effect: 'neither' }),
  action: (old, fresh) => ({ words: `what is done now reads “${fresh.duty.action}” (was “${old.duty.action}”)`, effect: 'neither' }),
  deadline: ({ duty: old }, { duty: fresh }) => compareDeadlines(old, fresh),
  cohorts: (old, fresh) => compareReach(old, fresh, 'cohorts'),
  except: (old, fresh) => compareReach(old, fresh, 'except'),
  conditions: list('conditions', { came: 'now only with the condition', went: 'no longer only with the condition' }, ASKS_LESS),
  trigger: oneText(
    ({ trigger }) => trigger,
    { came: (now) => `now only when ${now}`, went: (was) => `no longer only when ${was}`, became: (now, was) => `now when ${now} (was when ${was})` },
    NEITHER,
  ),
  shares: shareWords,
  record: oneText(
    ({ record }) => record,
    {
      came: (now) => `a record is now kept: ${now}`,
      went: (was) => `a record is no longer kept: ${was}`,
      became: (now, was) => `the record is now: ${now} (was: ${was})`,
    },
    ASKS_MORE,
  ),
  unless: oneText(
    ({ unless }) => unless,
    {
      came: (now) => `when it is not done, now: ${now}`,
      went: (was) => `can no longer be left undone for a recorded reason (was: ${was})`,
      became: (now, was) => `when it is not done, now: ${now} (was: ${was})`,
    },
    NEITHER,
  ),
  support: list('support', { came: 'now with support from', went: 'no longer with support from' }, NEITHER),
  overrides: list('overrides', { came: 'now an exception to', went: 'no longer an exception to' }, NEITHER),
  scope: (_old, fresh) => {
    const { person } = fresh.edition.config.words
    const words = fresh.duty.scope === 'organisation' ? `the organisation, not one ${person}’s case` : `one ${person}’s case, not the organisation`
    return { words: `is now about ${words}`, effect: 'neither' }
  },
  binding: (old, fresh) => ({
    words: `is now ${BINDING_WORDS[fresh.duty.binding](fresh.edition)} (was ${BINDING_WORDS[old.duty.binding](old.edition)})`,
    effect: fresh.duty.binding === 'law' ? 'strengthened' : old.duty.binding === 'law' ? 'weakened' : 'neither',
  }),
  personal: (_old, fresh) =>
    fresh.duty.personal === true ? { words: 'a deputy can no longer do it', effect: 'strengthened' } : { words: 'a deputy can now do it', effect: 'weakened' },
  section: (old, fresh) => ({ words: `now stands in ${sectionName(fresh)} (was in ${sectionName(old)})`, effect: 'neither' }),
  training: list('training', { came: 'now needs the training', went: 'no longer needs the training' }, NEITHER),
  recommendations: list('recommendations', { came: 'now answers', went: 'no longer answers' }, NEITHER),
  basis: list('basis', { came: 'now rests on', went: 'no longer rests on' }, NEITHER),
  audience: (old, fresh) => ({ words: `may now be read by ${readersOf(fresh)} (was ${readersOf(old)})`, effect: 'neither' }),
  reviewBy: oneText(
    ({ reviewBy }) => reviewBy && formatDate(reviewBy),
    {
      came: (now) => `to be looked at again by ${now}`,
      went: (was) => `has no review date of its own any more (was ${was})`,
      became: (now, was) => `to be looked at again by ${now} (was ${was})`,
    },
    NEITHER,
  ),
}

function readersOf({ edition: { config }, duty }: PlacedDuty): string {
  const audiences = audiencesOf(config)
  return audiences[narrownessOf(config, duty.audience)]?.title ?? duty.audience ?? 'everyone'
}

function sectionName({ edition, duty }: PlacedDuty): string {
  const section = edition.sections.get(duty.section)
  return section === undefined ? duty.section : `${section.number} ${section.title}`
}
