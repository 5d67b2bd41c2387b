import { addressOf, type Consultation, consultationStandings, consultedTexts, DRAFT, keptManual, makeResponse, type Pair, type ResponsePart } from '#engine'
import type { ConsultationResponse, MeaningAlarm, ResponseComment } from '#schemas'
import { allPairs, shownComparison } from './comparisons.ts'
import { allConsultations } from './consultations.ts'
import { audienceOfBuild, manualFolder, openEdition, openManual } from './manual.ts'

/** The response to a consultation as the site shows it. */
export interface ShownResponse {
  readonly consultation: Consultation
  readonly response: ConsultationResponse
  readonly commentOf: (number: number) => ResponseComment
  /** The address of the response, or of a part of it. */
  readonly link: (part?: ResponsePart) => string
  /** Where a comment stands with its answer, by its number. */
  readonly placeOf: (number: number) => string
}

/**
 * Consultations whose response is published. A version for an audience shows none: comments may speak of what the version does not
 * have, and only their words could tell.
 */
export const answeredConsultations = (): readonly Consultation[] =>
  audienceOfBuild() === undefined ? allConsultations().filter(({ data, record }) => data.response !== undefined && record !== undefined) : []

/** Where the pages of a response stand, as the kept output of builds names it. */
export const placeOfResponse = (id: string): string => `consultation/${id}/response`

/** The responses whose pages this build makes: all that no earlier build has left ready. */
export const responsesToBuild = (): readonly ShownResponse[] =>
  answeredConsultations()
    .filter(({ id }) => !keptManual(manualFolder()).built.has(placeOfResponse(id)))
    .map(shownResponse)

/** For `getStaticPaths`: what a page makes of each response that this build makes. */
export const inEveryResponse = <Params extends object>(paramsOf: (shown: ShownResponse) => readonly Params[]): { params: Params & { id: string } }[] =>
  responsesToBuild().flatMap((shown) => paramsOf(shown).map((params) => ({ params: { ...params, id: shown.consultation.id } })))

const shown = new WeakMap<Consultation, ShownResponse>()

/** Whether it is known what changed between the text that was consulted on and the one that followed. */
export const isUnaskedKnown = ({ comparison, on, after }: ConsultationResponse): boolean =>
  comparison !== undefined || (on.address === undefined && on.isDraft && after !== undefined)

/** The response to the consultation of an address. */
export function responseOfPath(id: string | undefined): ShownResponse {
  const found = answeredConsultations().find((consultation) => consultation.id === id)
  if (found === undefined) throw new Error(`no response stands at ${id}`)
  return shownResponse(found)
}

/** The response to a consultation; it is made once in a build. */
export function shownResponse(consultation: Consultation): ShownResponse {
  const known = shown.get(consultation)
  if (known !== undefined) return known
  const { id } = consultation
  const { manual } = openManual()
  const { title, shortTitle, publisher, language, notice } = manual.config
  const response = makeResponse(consultation, {
    texts: textsOf(consultation),
    manual: { title, shortTitle, publisher, language, notice: notice?.banner },
    alarms: alarmsOf(consultation),
  })
  if (response === undefined) throw new Error(`the consultation ${id} has no record`)
  const comments = new Map(response.comments.map((comment) => [comment.number, comment]))
  const link = (of?: ResponsePart) => addressOf({ to: 'response', id, of })
  const made: ShownResponse = {
    consultation,
    response,
    link,
    commentOf: (number) => comments.get(number) as ResponseComment,
    placeOf: (number) => {
      const theme = comments.get(number)?.theme
      return `${link(theme === undefined ? { to: 'not-counted' } : { to: 'theme', id: theme })}#comment-${number}`
    },
  }
  shown.set(consultation, made)
  return made
}

/** The two texts, compared by the pair that the site shows where there is one. */
function textsOf(consultation: Consultation) {
  const { folder, manual } = openManual()
  const draft = draftEdition()
  const { on, after } = consultedTexts(consultation, manual, draft?.data.edition ?? '0')
  const lineage = manual.lineage.entries
  const key = after === 'draft' ? DRAFT : after?.number
  const fresh = after === undefined ? undefined : after === 'draft' ? draft : openEdition(folder, after.key).edition
  const old = on && openEdition(folder, on.key).edition
  const pair: Pair | undefined = allPairs().find((each) => each.old === on?.number && each.fresh === key)
  return { on: old, consulted: consultation.consulted, after: fresh, pair, comparison: pair && shownComparison(pair).comparison, lineage }
}

/** What later texts changed of what was settled, by comment. Its words are part of what the pages say. */
export function alarmsOf(consultation: Consultation): ReadonlyMap<string, readonly MeaningAlarm[]> {
  const known = alarms.get(consultation) ?? findAlarms(consultation)
  alarms.set(consultation, known)
  return known
}

const alarms = new WeakMap<Consultation, ReadonlyMap<string, readonly MeaningAlarm[]>>()

function findAlarms(consultation: Consultation): ReadonlyMap<string, readonly MeaningAlarm[]> {
  const { folder, manual } = openManual()
  const draft = draftEdition()
  if (draft === undefined) return new Map()
  const [standing] = consultationStandings([consultation], { manual, draft, readEdition: ({ key }) => openEdition(folder, key).edition })
  return new Map((standing?.answers ?? []).map(({ alarms }, place) => [consultation.answers?.data.answers[place]?.comment ?? '', alarms]))
}

function draftEdition() {
  const { folder, manual } = openManual()
  return manual.hasDraft ? openEdition(folder, DRAFT).edition : undefined
}
