import { changedAddresses, filesOf, type ListedFile, type OfflineList, sizeOf } from './offline-list.ts'

/** A whole copy on the device. */
export interface KeptCopy {
  readonly list: OfflineList
  /** Whether it has the files to print and to edit too. */
  readonly more: boolean
  /** When it was last whole and the same as what was published, as an ISO time. */
  readonly takenAt: string
}

/** All that is remembered beside the files. It is written in one step, so a device has the old copy or the new one. */
export interface KeptState {
  /** What the reader decided: false once the copy was deleted. */
  readonly isWanted: boolean
  readonly wantsMore: boolean
  readonly copy?: KeptCopy | undefined
  /** The copy before: pages that were opened from it go on reading from it. */
  readonly before?: KeptCopy | undefined
  /** What is published and not yet kept. */
  readonly newer?: { readonly edition: string; readonly files: number; readonly bytes: number } | undefined
  /** What the last update brought. */
  readonly updated?: { readonly from: string; readonly fromEdition: string; readonly at: string; readonly changed: readonly string[] } | undefined
  /** Why the last attempt to take a copy did not end well. */
  readonly trouble?: 'network' | 'changed' | 'room' | undefined
}

export const NOTHING_KEPT: KeptState = { isWanted: true, wantsMore: false }

/** What is known of the connection, where the browser tells. */
export interface Connection {
  readonly saveData?: boolean
  readonly effectiveType?: string
}

/** Whether a copy may be fetched without asking: not where the reader asked to save data, nor over the slowest networks. */
export const mayTakeUnasked = (connection: Connection | undefined): boolean =>
  connection?.saveData !== true && connection?.effectiveType !== 'slow-2g' && connection?.effectiveType !== '2g'

/** A copy that was seen to be current so lately is not asked about again, in milliseconds. */
const FRESH_FOR = 900_000

/** Whether it is time to ask what is published. */
export function isTimeToLook({ copy, newer, isWanted }: KeptState, now: number): boolean {
  if (!isWanted) return false
  const age = copy === undefined ? undefined : now - Date.parse(copy.takenAt)
  return age === undefined || newer !== undefined || age < 0 || age > FRESH_FOR
}

/** Whether a copy is what a list says, with all that the reader wants. */
export const isCurrent = ({ copy, wantsMore }: KeptState, list: OfflineList): boolean =>
  copy !== undefined && copy.list.digest === list.digest && copy.more === wantsMore

/** The state once a copy is whole: what was kept before is remembered, and what the new one changes. */
export function afterTaking(state: KeptState, list: OfflineList, now: string): KeptState {
  const { copy: old, wantsMore } = state
  const copy: KeptCopy = { list, more: wantsMore, takenAt: now }
  const rest = { ...state, copy, newer: undefined, trouble: undefined }
  if (old === undefined || old.list.digest === list.digest) return rest
  const changed = changedAddresses(filesOf(old.list, false), filesOf(list, false)).filter((address) => address.endsWith('/'))
  return { ...rest, before: old, updated: { from: old.takenAt, fromEdition: old.list.edition, at: now, changed } }
}

/** The state when what is published was seen to be what is kept: the copy is as new as this. */
export const afterSame = (state: KeptState, now: string): KeptState =>
  state.copy === undefined ? state : { ...state, copy: { ...state.copy, takenAt: now }, newer: undefined, trouble: undefined }

/** The state when something newer was seen and is not taken yet. */
export function afterNewer(state: KeptState, list: OfflineList): KeptState {
  const old: ReadonlyMap<string, ListedFile> = state.copy === undefined ? new Map() : filesOf(state.copy.list, state.copy.more)
  const fresh = filesOf(list, state.wantsMore)
  const missing = changedAddresses(old, fresh)
    .map((address) => fresh.get(address))
    .filter((file) => file !== undefined)
  return { ...state, newer: { edition: list.edition, ...sizeOf(missing) } }
}

/** What the pages are told of the state: no list. */
export interface KeptReport {
  readonly isWanted: boolean
  readonly wantsMore: boolean
  readonly kept?: { readonly edition: string; readonly takenAt: string; readonly more: boolean; readonly files: number; readonly bytes: number } | undefined
  readonly newer?: KeptState['newer']
  readonly updated?: KeptState['updated']
  readonly trouble?: KeptState['trouble']
  /** How far taking a copy is, while it goes on. */
  readonly taking?: { readonly done: number; readonly of: number } | undefined
}

export function reportOf({ isWanted, wantsMore, copy, newer, updated, trouble }: KeptState, taking?: KeptReport['taking']): KeptReport {
  const kept = copy && { edition: copy.list.edition, takenAt: copy.takenAt, more: copy.more, ...sizeOf(filesOf(copy.list, copy.more).values()) }
  return { isWanted, wantsMore, kept, newer, updated, trouble, taking }
}

/** What a page asks of the worker. */
export type Ask =
  /** What is kept now. */
  | { readonly ask: 'state' }
  /** Look for something newer, and take it where the connection allows that unasked. */
  | { readonly ask: 'look' }
  /** Keep a copy, or bring it up to date; `more` decides about the files to print and to edit. */
  | { readonly ask: 'take'; readonly more?: boolean }
  | { readonly ask: 'delete' }
