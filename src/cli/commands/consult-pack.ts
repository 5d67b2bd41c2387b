import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editionBefore, openManualFolder, openVersion, PACK_FILES, packArchive, packContent, packFile, packFileName } from '#engine'
import { AUDIENCE_OPTION } from '../audience-option.ts'
import { type Call, defineCommand } from '../command.ts'
import { consultationOf } from '../consult/open-consult.ts'
import { openEdition } from '../open-manual.ts'
import { pathFromHere } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'

export const consultPack = defineCommand({
  words: { usage: '[consultation]', least: 0, most: 1 },
  options: {
    organisation: { kind: 'text', value: 'NAME', about: 'the organisation that the files are for; its name stands on their first page' },
    against: { kind: 'text', value: 'EDITION', about: 'show changes against this edition; the one before the draft if not given' },
    out: { kind: 'text', value: 'DIR|FILE.zip', about: 'where to write; comments-<consultation>.zip here if not given' },
    force: { kind: 'flag', about: 'replace what is there' },
    ...AUDIENCE_OPTION,
  },
  about: [
    'Makes the files in which consultees can comment: the draft as Word documents with its changes tracked (the sections that change, and the whole), a spreadsheet, a plain file (CSV), an empty file of saved comments, and a text that explains them.',
    'Every block, table cell and duty carries its id, so that what comes back finds its place. `manual consult import` reads them. The same draft gives the same bytes.',
  ],
  examples: [
    ['consult pack', 'the files for the consultation that is open on the draft'],
    ['consult pack draft-2-1 --organisation "Example Agency" --out example-agency.zip', 'one archive for one organisation'],
    ['consult pack --against 1.0 --out forms/', 'changes since another edition, into a folder'],
  ],
  run: (call) => {
    const { organisation, audience, out, force } = call.options
    const consultation = consultationOf({ ...call, options: { consultation: call.words[0] } })
    call.terminal.progress('Comparing ...')
    const draft = openEdition(call, { audience })
    if (draft.data.edition !== consultation.data.on.edition)
      throw new UsageError(`${consultation.id} is about edition ${consultation.data.on.edition}, and the draft is ${draft.data.edition}`, {
        hint: 'files can be made while the text is the draft',
      })
    const { manual } = audience === undefined ? openManualFolder(call.root) : openVersion(call.root, audience)
    const number = call.options.against ?? editionBefore(manual, draft.data.edition)?.number
    const before = number === undefined ? undefined : openEdition(call, { edition: number, audience })
    const content = packContent({ consultation: consultation.data, draft, before, manual, organisation })
    const files = new Map(
      PACK_FILES.map((name) => {
        call.terminal.progress(`Writing ${name} ...`)
        return [packFileName(consultation.id, name), packFile(content, name)] as const
      }),
    )
    call.terminal.progress()
    return write(call, files, { out: out ?? `comments-${consultation.id}.zip`, isForced: force === true })
  },
})

/** Into one archive, or into a folder, by the name that was given. */
function write(
  call: Pick<Call, 'json' | 'terminal'>,
  files: ReadonlyMap<string, Uint8Array>,
  { out, isForced }: { readonly out: string; readonly isForced: boolean },
): number {
  const isArchive = out.endsWith('.zip')
  const all = isArchive ? new Map([[out, packArchive(files)]]) : new Map([...files].map(([name, bytes]) => [join(out, name), bytes]))
  const there = [...all.keys()].filter((path) => existsSync(path))
  if (there.length > 0 && !isForced)
    throw new UsageError(`there is ${pathFromHere(there[0] ?? '')} already`, { hint: 'name another place with --out, or replace it with --force' })
  if (!isArchive) mkdirSync(out, { recursive: true })
  else if (statSync(dirname(out), { throwIfNoEntry: false }) === undefined)
    throw new UsageError(`there is no folder ${dirname(out)}`, { hint: 'make it first' })
  for (const [path, bytes] of all) putFile(path, bytes)
  const made = [...all.keys()].filter((path) => !there.includes(path))
  return sayMade(call, { made, changed: there, path: pathFromHere, next: 'send them out; `manual consult import` reads what comes back' })
}
