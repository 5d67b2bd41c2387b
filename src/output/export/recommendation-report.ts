import type { RecommendationReport, RegisterName } from '#schemas'
import { type AnsweringDuty, type Asked, askedOfUs } from '../../model/asked-of-us.ts'
import { gapWords } from '../../model/asked-words.ts'
import { standingOf } from '../../model/citation.ts'
import { dropUndefined } from '../../model/drop-undefined.ts'
import { dutyFingerprint } from '../../model/duty-fingerprint.ts'
import { dutySentence } from '../../model/duty-sentence.ts'
import { type Edition, sectionOf } from '../../model/edition.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import { recordTitle } from '../../model/record-title.ts'

type Item = RecommendationReport['items'][number]

/** Everything that was asked of those whom the manual binds, with what answers it, in full words: what an overseer is given. */
export function recommendationReport(edition: Edition): RecommendationReport {
  const { config, data, digest } = edition
  return {
    format: 'recommendation-report/1',
    ...(config.notice === undefined ? {} : { notice: config.notice }),
    manual: { title: config.title, shortTitle: config.shortTitle, publisher: config.publisher, address: config.address, language: config.language },
    edition: dropUndefined({
      number: data.edition,
      title: data.title,
      standing: standingOf(edition),
      publishedOn: data.publishedOn,
      inForceFrom: data.inForceFrom,
      lawAsAt: data.lawAsAt,
      reviewBy: data.reviewBy,
      digest,
    }),
    address: permanentAddress(edition, { to: 'recommendation-report' }),
    items: askedOfUs(edition).map((asked) => itemOf(edition, asked)),
  }
}

function itemOf(edition: Edition, asked: Asked): Item {
  const { kind, id, title, by, text, owner, status, since, steps, places, duties, gaps } = asked
  return dropUndefined({
    kind,
    id,
    title,
    by,
    text,
    owner: owner === undefined ? undefined : namedIn(edition, 'roles', owner),
    status,
    since,
    history: steps.map(({ date, after, status: happened, text: told, source }) => ({
      date,
      after,
      status: happened,
      text: told,
      source: namedIn(edition, 'sources', source),
    })),
    answeredIn: places.map((place) => placeOf(edition, place)),
    duties: duties.map((answer) => answerOf(edition, answer)),
    gaps: gaps.map((code) => ({ code, words: gapWords(code) })),
    address: permanentAddress(edition, { to: 'record', register: kind === 'theme' ? 'themes' : 'recommendations', id }),
  })
}

function answerOf(edition: Edition, { duty, isIllustrative, begins }: AnsweringDuty): Item['duties'][number] {
  const { id, title } = sectionOf(edition, duty)
  const all = (register: RegisterName, ids: readonly string[] | undefined) => (ids ?? []).map((one) => namedIn(edition, register, one))
  return dropUndefined({
    id: duty.id,
    rev: duty.rev,
    fingerprint: dutyFingerprint(duty),
    number: duty.number,
    modality: duty.modality,
    sentence: dutySentence(edition, duty).text,
    trigger: duty.trigger,
    post: namedIn(edition, 'roles', duty.role),
    support: all('roles', duty.support),
    cohorts: all('cohorts', duty.cohorts),
    except: all('cohorts', duty.except),
    conditions: all('condition-classes', duty.conditions),
    record: duty.record,
    illustrative: isIllustrative,
    begins,
    section: { id, title },
    address: permanentAddress(edition, { to: 'duty', id: duty.id }),
  })
}

/** A chapter or section that is known to stand in the edition. */
function placeOf(edition: Edition, id: string): Item['answeredIn'][number] {
  const section = edition.sections.get(id)
  if (section !== undefined) return { id, number: section.number, title: section.title, address: permanentAddress(edition, { to: 'section', id }) }
  const chapter = edition.chapters.find((candidate) => candidate.id === id)
  return { id, number: String(chapter?.number ?? ''), title: chapter?.title ?? id, address: permanentAddress(edition, { to: 'chapter', id }) }
}

const namedIn = (edition: Edition, register: RegisterName, id: string) => ({ id, title: recordTitle(edition, register, id) })
