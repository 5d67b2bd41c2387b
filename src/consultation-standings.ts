import type { Consultation } from './model/consultation.ts'
import type { AnswerStanding, ConsultationStanding } from './model/consultation-standing.ts'
import { consultedTexts } from './model/consulted-texts.ts'
import type { Edition } from './model/edition.ts'
import { idsOfRecord } from './model/edition-ids.ts'
import { type Manual, type PublishedEdition, publishedEdition } from './model/manual.ts'
import { consultedLinkState } from './output/consult/response/consulted-place.ts'
import { findAlarms } from './output/consult/response/find-alarms.ts'
import { linkState } from './output/consult/response/link-state.ts'
import { logDisagreements } from './output/consult/response/log-disagreements.ts'
import { type KnownText, knownText } from './output/consult/response/text-place.ts'
import { refuseAnswer } from './output/consult/states/refuse-answer.ts'
import { periodOf } from './output/consult/time/admission.ts'

interface StandingSetting {
  readonly manual: Manual
  readonly draft: Edition
  /** Reads a published edition; of one whose sections are parsed when they are asked for, few are. */
  readonly readEdition: (published: PublishedEdition) => Edition
}

/**
 * Holds each consultation against the texts around it and against its own log. A published edition is read only where an answer
 * says that something in it was changed, or a later text could change what an answer settled.
 */
export function consultationStandings(consultations: readonly Consultation[], setting: StandingSetting): ConsultationStanding[] {
  const kept = new Map<string, KnownText>()
  const textOf = (number: string): KnownText | undefined => {
    const published = publishedEdition(setting.manual, number)
    if (published === undefined) return undefined
    const text = kept.get(number) ?? { edition: setting.readEdition(published), ids: idsOfRecord(published.record) }
    kept.set(number, text)
    return text
  }
  return consultations.filter(isWhole).map((consultation) => ({
    consultation,
    period: periodOf(consultation.data),
    disagreements: logDisagreements(consultation),
    answers: answerStandings(consultation, { ...setting, textOf }),
  }))
}

/** What is half written is not judged: what is wrong in it is said already. */
const isWhole = ({ document, answers, unread }: Consultation): boolean =>
  unread.length === 0 && [document, ...(answers === undefined ? [] : [answers.document])].every(({ broken, unreadable }) => broken.size === 0 && !unreadable)

type AnswerSetting = StandingSetting & { readonly textOf: (number: string) => KnownText | undefined }

function answerStandings(consultation: Consultation, { manual, draft, textOf }: AnswerSetting): AnswerStanding[] {
  const { record, answers, consulted } = consultation
  const { on, after } = consultedTexts(consultation, manual, draft.data.edition)
  const comments = new Map(record?.comments.map((comment) => [comment.id, comment]))
  const afterNumber = after === 'draft' ? draft.data.edition : after?.number
  const keptDraft = on === undefined ? consulted : undefined
  const before = on?.number ?? (keptDraft && 'the draft as it was then')
  const between =
    before === undefined || afterNumber === undefined ? undefined : ([before, keptDraft && after === 'draft' ? 'as it is now' : afterNumber] as const)
  return (answers?.data.answers ?? []).map((answer): AnswerStanding => {
    const comment = comments.get(answer.comment)
    const { links = [] } = answer
    const fresh = links.length === 0 ? undefined : after === 'draft' ? knownText(draft) : after && textOf(after.number)
    const old = fresh === undefined || on === undefined ? undefined : textOf(on.number)
    return {
      number: comment?.number,
      refusal: refuseAnswer(answer),
      links: links.map((link) =>
        fresh === undefined ? 'unknown' : keptDraft !== undefined ? consultedLinkState(link, keptDraft, fresh) : linkState(link, old, fresh),
      ),
      between,
      alarms: comment === undefined || afterNumber === undefined ? [] : findAlarms(answer, comment, { after: afterNumber, latest: knownText(draft), textOf }),
    }
  })
}
