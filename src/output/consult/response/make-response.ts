import type { AnswerData, ClosedRecord, ConsultationResponse, MeaningAlarm, PublicComment, ResponseComment } from '#schemas'
import { addressOf } from '../../../model/address.ts'
import type { Consultation } from '../../../model/consultation.ts'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { dropUndefined } from '../../../model/drop-undefined.ts'
import type { Edition } from '../../../model/edition.ts'
import { permanentBase } from '../../../model/permanent-address.ts'
import { noVerdicts } from '../record/no-verdicts.ts'
import { commentAbout } from './comment-about.ts'
import { countRecord } from './count-record.ts'
import { placeFinder } from './place-now.ts'
import { type ResponseTexts, sectionName } from './response-texts.ts'
import { showChange } from './show-change.ts'
import { allChangesAt, unaskedChanges } from './unasked-changes.ts'

export interface ResponseSetting {
  readonly texts: ResponseTexts
  /** What the response says first, of the manual it is of. */
  readonly manual: ConsultationResponse['manual'] & { readonly notice?: string | undefined }
  /** What a later text changed in the meaning of what was settled, by the id of the comment. */
  readonly alarms: ReadonlyMap<string, readonly MeaningAlarm[]>
}

/**
 * What was said in a closed consultation and what was done about it. It is made from the published record and the answers alone, so
 * that nothing which is withheld, redacted or not consented to can be in it. Undefined while there is no record.
 */
export function makeResponse(consultation: Consultation, { texts, manual, alarms }: ResponseSetting): ConsultationResponse | undefined {
  const { id, data, record } = consultation
  if (record === undefined) return undefined
  const answers = consultation.answers?.data.answers ?? []
  const comments = shownComments(consultation, record, { texts, alarms })
  const accepted = comments.flatMap(({ answer }) => answer?.links ?? [])
  const { notice, ...of } = manual
  return dropUndefined<ConsultationResponse>({
    format: 'consultation-response/1',
    notice,
    manual: of,
    consultation: dropUndefined({ id, title: data.title, illustrative: data.illustrative, note: data.note, address: addressOf({ to: 'consultation', id }) }),
    publishedOn: data.response?.publishedOn,
    log: record.log,
    on: texts.on === undefined ? { edition: data.on.edition, isDraft: texts.consulted !== undefined } : sideOf(texts.on),
    after: texts.after && sideOf(texts.after),
    comparison: allChangesAt(texts),
    counts: countRecord(record, { answers }),
    organisations: organisationsOf(comments),
    themes: themesOf(data, comments),
    sections: sectionsOf(comments, texts),
    comments,
    unasked: unaskedChanges(accepted, texts),
  })
}

function shownComments(consultation: Consultation, record: ClosedRecord, { texts, alarms }: Pick<ResponseSetting, 'texts' | 'alarms'>): ResponseComment[] {
  const answers = consultation.answers?.data.answers ?? []
  const byComment = new Map(answers.map((answer) => [answer.comment, answer]))
  const duplicates = Map.groupBy(answers, ({ duplicateOf }) => duplicateOf)
  const numbers = new Map(record.comments.map(({ id, number }) => [id, number]))
  const placeNow = placeFinder(texts)
  return record.comments.map((comment) => {
    const isCounted = COUNTED.includes(comment.submission)
    const answer = isCounted ? byComment.get(comment.id) : undefined
    const place = placeNow(comment)
    // Words that stand while others were put beside them are shown as they were and as they are.
    const isShownAnyway = place?.isSame === true && answer?.links?.some(({ what, id }) => what === comment.target.what && id === comment.target.id)
    return shownComment(comment, {
      isCounted,
      answer,
      about: commentAbout(comment, consultation, { texts, section: place?.section }),
      place: isShownAnyway ? undefined : place?.words,
      sameAs: (duplicates.get(comment.id) ?? []).flatMap((duplicate) => numbers.get(duplicate.comment) ?? []),
      duplicateOf: numbers.get(answer?.duplicateOf ?? ''),
      texts,
      alarms: isCounted ? (alarms.get(comment.id) ?? []) : [],
    })
  })
}

interface Shown {
  readonly isCounted: boolean
  readonly answer: AnswerData | undefined
  readonly about: ResponseComment['about']
  readonly place: string | undefined
  readonly sameAs: readonly number[]
  readonly duplicateOf: number | undefined
  readonly texts: ResponseTexts
  readonly alarms: readonly MeaningAlarm[]
}

function shownComment(comment: PublicComment, shown: Shown): ResponseComment {
  const { answer, texts } = shown
  const { id, number, submission, text, proposed, dissent, withheld, redactions, classification, capacity, organisation, name, gathers, receivedAt, late } =
    comment
  return dropUndefined<ResponseComment>({
    ...{ number, id, isCounted: shown.isCounted, submission, about: shown.about, place: shown.place, text, proposed, dissent, withheld, redactions },
    ...{ classification, capacity, organisation, name, gathers, receivedAt, late },
    theme: answer?.theme,
    duplicateOf: shown.duplicateOf,
    sameAs: [...shown.sameAs],
    answer:
      answer &&
      dropUndefined({
        verdict: answer.verdict,
        says: answer.says,
        reason: answer.reason,
        referredTo: answer.referredTo,
        links: (answer.links ?? []).map((link) => showChange(link, texts)),
      }),
    agreedOn: answer?.agreedOn,
    disputed: shown.isCounted ? comment.disputed : undefined,
    reviewed: (answer?.reviewed ?? []).map(({ edition, on, says }) => ({ edition, on, says })),
    alarms: [...shown.alarms],
  })
}

const themesOf = ({ themes }: Consultation['data'], comments: readonly ResponseComment[]): ConsultationResponse['themes'] =>
  themes.map(({ id, title }) => {
    const here = comments.filter(({ theme }) => theme === id)
    const answered = noVerdicts()
    for (const { answer } of here) if (answer !== undefined) answered[answer.verdict] += 1
    return { id, title, comments: here.map(({ number }) => number), answered }
  })

const sideOf = (edition: Edition) => ({ edition: edition.data.edition, isDraft: edition.key === 'draft', address: permanentBase(edition) })

function organisationsOf(comments: readonly ResponseComment[]): ConsultationResponse['organisations'] {
  const named = comments.flatMap(({ organisation, number }) => (organisation === undefined ? [] : [{ organisation, number }]))
  return [...Map.groupBy(named, ({ organisation }) => organisation)]
    .map(([name, list]) => ({ name, comments: list.map(({ number }) => number) }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

/** Sections with comments, in the reading order of the text that followed; what is about the whole comes last. */
function sectionsOf(comments: readonly ResponseComment[], { on, after }: ResponseTexts): ConsultationResponse['sections'] {
  const order = [...((after ?? on)?.sections.keys() ?? [])]
  const rank = (id: string) => (id === '' ? Number.POSITIVE_INFINITY : order.indexOf(id) === -1 ? order.length : order.indexOf(id))
  return [...Map.groupBy(comments, ({ about }) => about.group)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, list]) => ({
      id,
      title: id === '' ? 'The whole' : sectionName(after?.sections.has(id) ? after : on, id),
      chapter: id.split('.')[0] ?? '',
      comments: list.map(({ number }) => number),
    }))
}
