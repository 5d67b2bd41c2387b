import type { ChangeLink } from '#schemas'
import type { LinkState } from '../../../model/consultation-standing.ts'
import { type KnownText, textPlace } from './text-place.ts'

/**
 * Whether what an answer links to reads otherwise in the text that followed: came, went, or has other words or another meaning.
 * `unknown` where the text that was consulted on is not kept, and the thing is there now.
 */
export function linkState(link: Pick<ChangeLink, 'what' | 'id'>, old: KnownText | undefined, fresh: KnownText): LinkState {
  const [was, now] = [old && textPlace(old, link), textPlace(fresh, link)]
  if (old === undefined) return now === undefined ? 'missing' : 'unknown'
  if (was === undefined && now === undefined) return 'missing'
  return was?.mark === now?.mark && was?.section === now?.section ? 'same' : 'changed'
}
