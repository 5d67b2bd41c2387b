import { diffTokens, tokenise } from '#engine'

/** A stretch of two texts: the same in both, or what one has in place of the other’s. Offsets are UTF-16 units of the old text. */
export interface WordEdit {
  readonly same: boolean
  readonly from: number
  readonly to: number
  readonly old: string
  readonly fresh: string
}

/** What has to be done to the words of one text to get those of another, in edits that cover both. */
export function diffWords(old: string, fresh: string): WordEdit[] {
  const [was, is] = [tokenise(old), tokenise(fresh)]
  const text = (tokens: typeof was, [from, to]: readonly [number, number]) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('')
  let at = 0
  const edits = diffTokens(was, is).map((edit): WordEdit => {
    const [gone, come] = [text(was, edit.old), text(is, edit.new)]
    const from = at
    at += gone.length
    return { same: edit.same && gone === come, from, to: at, old: gone, fresh: come }
  })
  return joinEdits(edits.filter(({ old: gone, fresh: come }) => gone !== '' || come !== ''))
}

function joinEdits(edits: readonly WordEdit[]): WordEdit[] {
  const joined: WordEdit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (last === undefined || last.same !== edit.same) joined.push(edit)
    else joined[joined.length - 1] = { ...last, to: edit.to, old: last.old + edit.old, fresh: last.fresh + edit.fresh }
  }
  return joined
}
