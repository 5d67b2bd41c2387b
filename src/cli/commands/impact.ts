import { comparisonToJson, comparisonToText, impactOf, openCommentsOn, openManualFolder, SideError } from '#engine'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { type OpenedComparison, openComparison } from '../open-comparison.ts'
import { UsageError } from '../usage-error.ts'

export const impact = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    against: { kind: 'text', value: 'SIDE', about: 'what the draft is held against: edition:<number>, git:<revision> or dir:<folder>' },
    format: { kind: 'text', among: ['text', 'json'], about: 'text if not given' },
    data: {
      kind: 'text',
      value: 'DIR',
      about: 'folder that keeps comments; .consultation beside the manual if not given',
    },
  },
  about: [
    'What the draft as it stands changes: for which posts and cohorts, which training is newly needed, which recommendations are touched, and how many comments on it wait for an answer.',
    'Without --against it is held against the draft as git has it (HEAD), so that it tells what is not committed yet; where there is no git, against the latest published edition.',
  ],
  examples: [
    ['impact', 'what my change does, before I commit it'],
    ['impact --against edition:2.0', 'what the whole draft would change'],
    ['impact --format json', 'the same as data'],
  ],
  run: async (call) => {
    const { terminal, options, json } = call
    const { side, opened } = openAgainst(call, options.against)
    const known = impactOf(opened.comparison, opened.old, opened.fresh)
    // The database is opened only where a consultation waits for answers.
    const { waitingComments } = await import('../consult/waiting-comments.ts')
    const waiting = await waitingComments(call)
    const found = waiting === undefined ? known : { ...known, comments: openCommentsOn(waiting, known) }
    if ((options.format ?? (json ? 'json' : 'text')) === 'json') terminal.print(comparisonToJson(found))
    else {
      if (options.against === undefined) terminal.note(`The draft beside ${side}.\n\n`)
      terminal.print(comparisonToText(found, { width: terminal.width, bold: (text) => terminal.paint('bold', text) }))
    }
    return EXIT.fine
  },
})

/** The draft beside the side asked for; else beside that of the last commit; without git, beside the last published edition. */
function openAgainst(call: Pick<Call, 'root' | 'terminal'>, against: string | undefined): { readonly side: string; readonly opened: OpenedComparison } {
  const beside = (side: string) => ({ side, opened: openComparison(call, [side, 'draft']) })
  if (against !== undefined) return beside(against)
  try {
    return beside('git:HEAD')
  } catch (error) {
    if (!(error instanceof SideError)) throw error
  }
  const latest = openManualFolder(call.root).manual.editions.at(-1)
  if (latest === undefined)
    throw new UsageError('there is nothing to hold the draft against: no git and no published edition', {
      hint: 'name another copy with --against dir:<folder>',
    })
  return beside(`edition:${latest.number}`)
}
