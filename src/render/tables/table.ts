import type { RegisterName } from '#schemas'
import { type Edition, liveRecords } from '../../model/edition.ts'
import type { Entry, Register } from '../../model/register.ts'
import type { Cell, Words } from '../words.ts'

/** Which table an author asks for: a register, a view of it, and which of its rows. */
export interface TableRequest {
  /** A register, or `duties`, `sections` or `editions`. */
  readonly register: string
  readonly view?: string | undefined
  /** Ids of the rows wanted, with spaces between; their order is kept. */
  readonly only?: string | undefined
  readonly kind?: string | undefined
  /** What a view is about, such as the event of a timeline. */
  readonly of?: string | undefined
}

export interface Row {
  /** Id of the record, for links to the row. */
  readonly id?: string | undefined
  /** The first is the row’s heading. */
  readonly cells: readonly Cell[]
}

/** Rows under one heading. */
export interface RowGroup {
  readonly id?: string | undefined
  readonly title?: Words | undefined
  /** Lines between the heading and the rows. */
  readonly lines?: readonly Words[] | undefined
  readonly rows: readonly Row[]
}

/** A generated table as data, before it is HTML or Markdown. */
export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly groups: readonly RowGroup[]
  /** Printed in place of the rows where there are none. */
  readonly empty: string
}

/** Makes one view of one register. */
export type TableMaker = (edition: Edition, request: TableRequest) => Table

/** The live records a table shows: all, or those that `only` names, in its order, and of one `kind`. */
export function requestedRecords<N extends RegisterName>(edition: Edition, register: Register<N>, request: TableRequest): Entry<N>[] {
  const live = liveRecords(edition, register)
  const wanted = request.only?.split(/\s+/).filter((id) => id !== '')
  const chosen = wanted === undefined ? live : wanted.flatMap((id) => live.find((record) => record.id === id) ?? [])
  return request.kind === undefined ? chosen : chosen.filter((record) => 'kind' in record && record.kind === request.kind)
}

/** Rows without headings between them. */
export const oneGroup = (rows: readonly Row[]): readonly RowGroup[] => [{ rows }]

export const NONE = 'None in this edition.'
