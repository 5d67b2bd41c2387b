import { join } from 'node:path'
import { showControls } from '#engine'
import { diffWords, newFindings, type PlannedEdit, patchOf, planWording, readDesk, readDraft, writeWording } from '../../intake/index.ts'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { lineOf } from '../consult/move-comment.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { paintMarks } from '../paint-marks.ts'
import { pathFrom } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'
import { replaceFile } from '../write-file.ts'

export const consultAccept = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    preview: { kind: 'flag', about: 'show what it would do and write nothing' },
    patch: { kind: 'flag', about: 'print the edit as a patch and write nothing' },
    force: { kind: 'flag', about: 'go on although the words changed since the comment was written; look at it with --force --preview first' },
    'even-with-errors': { kind: 'flag', about: 'write although checks would find new errors' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Puts the wording that a comment proposes into the draft: the words of its paragraph, or a field of its duty, whose revision is raised. The id stays, and nothing else of the file changes but what is said.',
    'Where it is not certain which words keep a link or bold type, or where words come from a register, nothing is written and the place to edit by hand is said. It does not answer the comment: propose an answer that links to the change afterwards.',
  ],
  examples: [
    ['consult accept <comment> --preview', 'see it first'],
    ['consult accept <comment>', 'write it'],
  ],
  run: (call) =>
    withIntake(call, async (intake) => {
      const line = lineOf(await readDesk(intake), call.words[0] ?? '')
      const draft = readDraft(call.root)
      const { force = false, preview = false, patch = false, 'even-with-errors': evenWithErrors = false } = call.options
      const plan = planWording(draft, { comment: line.state.comment, anchor: line.anchor, force })
      if (!plan.can) {
        const place =
          plan.place === undefined || plan.isDone === true ? undefined : `edit it by hand at ${pathFrom(call.root)(plan.place.file)}:${plan.place.line}`
        throw new UsageError(plan.why, { hint: plan.needsForce === true ? 'look at it with --force --preview' : place })
      }
      if (patch) {
        call.terminal.print(patchOf(plan.file, plan.before, plan.after))
        return EXIT.fine
      }
      const findings = newFindings(draft, plan.draft)
      const refused = preview ? undefined : writeWording(draft, plan, { write: (file, text) => replaceFile(join(call.root, file), text), evenWithErrors })
      const facts = { file: plan.file, words: plan.words, notes: plan.notes, meaning: plan.meaning, findings, written: !preview && refused === undefined }
      call.terminal.print(call.json ? `${JSON.stringify(facts)}\n` : textOf(plan, call))
      for (const { severity, code, message } of findings) call.terminal.note(`New ${severity} ${code}: ${showControls(message)}\n`)
      if (refused !== undefined) call.terminal.note(`${refused}\n`)
      else if (!preview) call.terminal.note(`Changed ${pathFrom(call.root)(plan.file)}. Run manual check, and propose an answer that links to the change.\n`)
      return refused === undefined ? EXIT.fine : EXIT.faults
    }),
})

function textOf({ words, notes, meaning }: PlannedEdit, { terminal: { paint } }: Pick<Call, 'terminal'>): string {
  const redline = diffWords(words.before, words.after)
    .map(({ same, old, fresh }) => (same ? old : `${old === '' ? '' : `[-${old}-]`}${fresh === '' ? '' : `{+${fresh}+}`}`))
    .join('')
  const alarms = meaning.map(({ kind, before, after }) => `Meaning, ${kind}: was ${before.join(', ') || 'none'}, would be ${after.join(', ') || 'none'}.`)
  return `${[paintMarks(showControls(redline), paint), ...alarms, ...notes].join('\n\n')}\n`
}
