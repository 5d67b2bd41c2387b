import type { Finding } from '#engine'

/** A finding with what a test says of it, at a stretch of `text` that `marked` gives. */
export function findingOf(text: string, marked: string, fields: Partial<Finding> = {}): Finding {
  const offset = text.indexOf(marked)
  if (offset === -1) throw new Error(`the text of the test does not hold ${marked}`)
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return {
    code: 'NM101',
    severity: 'error',
    message: 'unknown role `nm-offcer`',
    place: { file: 'draft/a.mdx', line, column, endColumn: column + marked.length },
    label: 'no role has this id',
    why: 'an extract for a role that does not exist is never printed',
    help: 'did you mean `nm-officer`?',
    ...fields,
  }
}
