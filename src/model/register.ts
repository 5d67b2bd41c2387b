import type { RegisterName, RegisterRecord } from '#schemas'
import type { SourceDocument } from './document.ts'

/** One record of a register, with its id. */
export type Entry<N extends RegisterName> = RegisterRecord[N] & { readonly id: string }

/** A typed list, in the order of its file. */
export interface Register<N extends RegisterName = RegisterName> {
  readonly name: N
  readonly document: SourceDocument
  readonly records: ReadonlyMap<string, Entry<N>>
}

export type Registers = { readonly [N in RegisterName]: Register<N> }
