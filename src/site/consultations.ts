import { type Consultation, keptManual, openConsultationOn, openConsultations } from '#engine'
import { manualFolder } from './manual.ts'
import { draftView, frontView, type View } from './view.ts'

const read = new WeakMap<object, readonly Consultation[]>()

/** Every consultation of the manual, by the day it opened; read once in a build. */
export function allConsultations(): readonly Consultation[] {
  const kept = keptManual(manualFolder())
  const known = read.get(kept) ?? openConsultations(manualFolder()).consultations
  read.set(kept, known)
  return known
}

/** The view of the text that a consultation is about, while that text is the draft; undefined once it is published, or is another. */
export function consultedView({ data }: Consultation): View | undefined {
  const view = draftView() ?? frontView()
  return view.edition.key === 'draft' && view.edition.data.edition === data.on.edition ? view : undefined
}

/** The consultation that takes comments on the text of a view. What is published takes none, and its pages speak of none. */
export const consultationOn = ({ edition }: View): Consultation | undefined =>
  edition.key === 'draft' ? openConsultationOn(allConsultations(), edition.data.edition) : undefined

/** Consultations on the draft whose response is published: their comments are shown beside it. */
export const answeredOn = ({ edition }: View): readonly Consultation[] =>
  edition.key === 'draft' ? allConsultations().filter(({ data }) => data.on.edition === edition.data.edition && data.response !== undefined) : []

/** The consultation of an address. */
export function consultationOfPath(id: string | undefined): Consultation {
  const found = allConsultations().find((consultation) => consultation.id === id)
  if (found === undefined) throw new Error(`no consultation stands at ${id}`)
  return found
}

/** For `getStaticPaths`: each consultation, or each that takes comments on the draft. */
export const consultationPaths = (which: 'all' | 'open' = 'all'): { params: { id: string } }[] =>
  allConsultations()
    .filter((consultation) => which === 'all' || isTaken(consultation))
    .map(({ id }) => ({ params: { id } }))

/** Whether a consultation takes comments on a text that this site shows. */
export function isTaken(consultation: Consultation): boolean {
  const view = consultedView(consultation)
  return view !== undefined && consultationOn(view)?.id === consultation.id
}
