import { join } from 'node:path'
import { addressOf, type CheckedManual, errorsOf, RULES, reportGithub, reportJson, reportSarif, reportText, textOf } from '../../check-manual.ts'
import { applyFixes } from '../apply-fixes.ts'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { openChecked } from '../open-checked.ts'
import { pathFrom } from '../path-from-here.ts'
import { replaceFile } from '../write-file.ts'

type Format = 'text' | 'json' | 'sarif' | 'github'

const FORMATS: Readonly<Record<Format, (checked: CheckedManual, call: Call) => string>> = {
  text: ({ edition, manual, consultations, findings }, { root, terminal }) =>
    reportText(findings, { textOf: textOf(edition, manual, consultations), colour: terminal.colour, pathOf: pathFrom(root) }),
  json: ({ findings }, { root }) => reportJson(findings, { pathOf: pathFrom(root) }),
  sarif: ({ edition, findings }, { root, toolVersion }) =>
    reportSarif(findings, {
      rules: RULES,
      toolVersion,
      pathOf: pathFrom(root),
      helpOf: (id) => new URL(addressOf({ to: 'check', id }), edition.config.address).href,
    }),
  github: ({ findings }, { root }) => reportGithub(findings, { pathOf: pathFrom(root) }),
}

/** One mend can bring another to light; more rounds than this would be two mends that undo each other. */
const MAX_ROUNDS = 5

export const check = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    format: { kind: 'text', among: ['text', 'json', 'sarif', 'github'], about: 'how findings are printed; text if not given' },
    fix: { kind: 'flag', about: 'make the edits that are certain, then check again' },
    'warnings-as-errors': { kind: 'flag', about: 'end with exit code 1 on warnings too' },
  },
  about: [
    'Finds everything in one run, each with its file, line and column, the reason and the edit to make. Nothing is written unless --fix is given.',
    'Beside the draft it looks at what was published: every file of every published edition is held against its hash, and what the draft drops or changes has to be accounted for. Whether old pages still read as published is checked by `manual edition verify` and by every build.',
    'Consultations are held against the texts around them and against their own log. What authors write in them may name no person, maker or marking, as anywhere in the manual; what respondents wrote is searched for names and addresses of people only.',
    'A finding that was accepted in place, with a reason, is listed as declared and does not count.',
  ],
  examples: [
    ['check', 'check the draft'],
    ['check --fix', 'mend what is certain and show the rest'],
    ['check --format sarif > findings.sarif', 'for a code host or an editor'],
  ],
  run: async (call) => {
    const checked = call.options.fix === true ? await mend(call) : await openChecked(call)
    const format: Format = (call.options.format as Format | undefined) ?? (call.json ? 'json' : 'text')
    call.terminal.print(FORMATS[format](checked, call))
    const counts = call.options['warnings-as-errors'] === true ? checked.findings.filter(({ declared }) => declared === undefined) : errorsOf(checked.findings)
    return counts.length > 0 ? EXIT.faults : EXIT.fine
  },
})

/** Applies fixes and checks again, until there are none left. A round that leaves more errors than it found is taken back. */
async function mend(call: Call): Promise<CheckedManual> {
  const files = new Set<string>()
  let count = 0
  let checked = await openChecked(call)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = textOf(checked.edition, checked.manual)
    const changes = applyFixes(checked.findings, before)
    if (changes.size === 0) break
    for (const [file, { text }] of changes) replaceFile(join(call.root, file), text)
    const next = await openChecked(call)
    if (errorsOf(next.findings).length > errorsOf(checked.findings).length) {
      for (const file of changes.keys()) replaceFile(join(call.root, file), before(file) as string)
      call.terminal.note('A mend made things worse, so it was taken back.\n')
      break
    }
    checked = next
    for (const [file, change] of changes) {
      files.add(file)
      count += change.count
    }
  }
  call.terminal.note(
    count === 0 ? 'Nothing was mended.\n' : `Mended ${count} ${count === 1 ? 'place' : 'places'} in ${[...files].map(pathFrom(call.root)).join(', ')}.\n`,
  )
  return checked
}
