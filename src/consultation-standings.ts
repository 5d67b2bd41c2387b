import type { Consultation } from './model/consultation.ts'
import type { AnswerStanding, ConsultationStanding } from './model/consultation-standing.ts'
import { consultedTexts } from './model/consulted-texts.ts'
import type { Edition } from './model/edition.ts'
import { type Manual, publishedEdition } from './model/manual.ts'
import { findAlarms } from './output/consult/response/find-alarms.ts'
import { linkState } from './output/consult/response/link-state.ts'
import { logDisagreements } from './output/consult/response/log-disagreements.ts'
import { refuseAnswer } from './output/consult/states/refuse-answer.ts'
import { periodOf } from './output/consult/time/admission.ts'

interface StandingSetting {
  readonly manual: Manual
  readonly draft: Edition
  /** A published edition by its folder, such as `editions/1.0`. */
  readonly readEdition: (key: string) => Edition
}

/**
 * Holds each consultation against the texts around it and against its own log. A published edition is read only where an answer
 * says that something in it was changed, or a later text could change what an answer settled.
 */
export function consultationStandings(consultations: readonly Consultation[], setting: StandingSetting): ConsultationStanding[] {
  const kept = new Map<string, Edition>()
  const editionOf = (number: string): Edition | undefined => {
    const published = publishedEdition(setting.manual, number)
    if (published === undefined) return undefined
    const edition = kept.get(number) ?? setting.readEdition(published.key)
    kept.set(number, edition)
    return edition
  }
  return consultations.filter(isWhole).map((consultation) => ({
    consultation,
    period: periodOf(consultation.data),
    disagreements: logDisagreements(consultation),
    answers: answerStandings(consultation, { ...setting, editionOf }),
  }))
}

/** What is half written is not judged: what is wrong in it is said already. */
const isWhole = ({ document, answers, unread }: Consultation): boolean =>
  unread.length === 0 && [document, ...(answers === undefined ? [] : [answers.document])].every(({ broken, unreadable }) => broken.size === 0 && !unreadable)

type AnswerSetting = StandingSetting & { readonly editionOf: (number: string) => Edition | undefined }

function answerStandings(consultation: Consultation, { manual, draft, editionOf }: AnswerSetting): AnswerStanding[] {
  const { record, answers } = consultation
  const { on, after } = consultedTexts(consultation, manual, draft.data.edition)
  const comments = new Map(record?.comments.map((comment) => [comment.id, comment]))
  const afterNumber = after === 'draft' ? draft.data.edition : after?.number
  return (answers?.data.answers ?? []).map((answer): AnswerStanding => {
    const comment = comments.get(answer.comment)
    const { links = [] } = answer
    const fresh = links.length === 0 ? undefined : after === 'draft' ? draft : after && editionOf(after.number)
    const old = fresh === undefined || on === undefined ? undefined : editionOf(on.number)
    return {
      number: comment?.number,
      refusal: refuseAnswer(answer),
      links: links.map((link) => (fresh === undefined ? 'unknown' : linkState(link, old, fresh))),
      between: on === undefined || afterNumber === undefined ? undefined : [on.number, afterNumber],
      alarms: comment === undefined || afterNumber === undefined ? [] : findAlarms(answer, comment, { after: afterNumber, latest: draft, editionOf }),
    }
  })
}
