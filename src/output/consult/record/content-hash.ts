import type { Comment } from '#schemas'
import { sha256 } from '../../../model/sha-256.ts'
import { canonicalJson } from '../log/canonical-json.ts'

/**
 * SHA-256 of what a comment says and of what, by whom: the same comment sent twice, in a file and on the page, has one hash. Its id,
 * its time and the way it came in do not count, nor does white space at the edges.
 */
export function contentHash({ consultation, target, text, proposed, classification, respondent, dissent }: Comment): string {
  const part = ({ what, id, quote }: Pick<Comment['target'], 'what' | 'id' | 'quote'>) => ({ what, id, exact: quote?.exact, start: quote?.start })
  return sha256(
    canonicalJson({
      consultation,
      target: part(target),
      further: target.further?.map(part),
      text: settled(text),
      proposed: proposed === undefined ? undefined : settled(proposed),
      dissent: dissent === undefined ? undefined : settled(dissent),
      classification,
      respondent,
    }),
  )
}

const settled = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
