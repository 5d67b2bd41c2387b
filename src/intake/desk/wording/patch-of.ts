import { diffTokens } from '#engine'

const AROUND = 3

interface Line {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** An edit of a file as a patch that `git apply` and `patch -p1` take (unified format), with three lines around each change. */
export function patchOf(file: string, before: string, after: string): string {
  const lines = linesOf(before, after)
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ mark }) => mark !== ' '))
  const hunks: string[] = []
  let [old, fresh] = [1, 1]
  for (let at = 0; at < lines.length; ) {
    if (near[at] !== true) {
      at += 1
      old += 1
      fresh += 1
      continue
    }
    const end = near.indexOf(false, at) === -1 ? lines.length : near.indexOf(false, at)
    const hunk = lines.slice(at, end)
    const [was, is] = [hunk.filter(({ mark }) => mark !== '+').length, hunk.filter(({ mark }) => mark !== '-').length]
    hunks.push(`@@ -${old},${was} +${fresh},${is} @@\n${hunk.map(({ mark, text }) => `${mark}${text}`).join('\n')}\n`)
    old += was
    fresh += is
    at = end
  }
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`
}

function linesOf(before: string, after: string): Line[] {
  const [was, is] = [before, after].map((text) => text.replace(/\n$/, '').split('\n')) as [string[], string[]]
  const token = (text: string) => ({ key: text, text, kind: 'atom' as const })
  return diffTokens(was.map(token), is.map(token)).flatMap(({ same, old, new: fresh }): Line[] => [
    ...was.slice(...old).map((text): Line => ({ mark: same ? ' ' : '-', text })),
    ...(same ? [] : is.slice(...fresh).map((text): Line => ({ mark: '+', text }))),
  ])
}
