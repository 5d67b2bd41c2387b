import { checkDraft, countOf, type Edition, historyOf, loadManual, type Manual, makeEditionRecord, openManualFolder, sealRecord } from '#engine'
import { type Call, EXIT } from '../command.ts'
import { setField } from '../edits/set-field.ts'
import { pathFrom } from '../path-from-here.ts'
import { bringIntoForce } from './bring-into-force.ts'
import type { EditionFields } from './edition-fields.ts'
import { copyDraft, discard, putInPlace } from './freeze-draft.ts'
import { draftRefusals } from './refusals.ts'
import { refuse } from './refuse-publication.ts'

/** A draft that may be published, and what it is published with. */
export interface Publication {
  readonly number: string
  readonly fields: EditionFields
  readonly draft: Edition
  readonly manual: Manual
}

/**
 * Publishes a draft in which nothing is open: copy, record, one rename, and then `inForce` in manual.yaml. Cut off before the rename
 * there is nothing; cut off after it the edition is whole, and a second call sets what was left.
 */
export function publishEdition(call: Call, { number, fields, draft, manual }: Publication): number {
  const { root, terminal, toolVersion, json } = call
  terminal.progress('Copying the draft ...')
  const changed = new Map([['edition.yaml', editionYaml(draft, fields)]])
  const hidden = copyDraft(root, number, { paths: pathsOf(draft), changed })
  try {
    terminal.progress('Rendering every section ...')
    // What is judged and hashed from here on is the copy: a draft that is edited meanwhile makes no difference to it.
    const { edition, problems } = loadManual(root, hidden.key)
    const findings = checkDraft(historyOf(manual, edition), [...problems, ...openManualFolder(root).problems])
    const again = draftRefusals(edition, manual, findings)
    if (again.length > 0)
      return refuse(call, { number, refusals: ['the draft was edited while it was published: try again', ...again], findings, draft: edition, manual })
    const role = edition.data.approvedBy as string
    const record = makeEditionRecord(edition, {
      publishedOn: fields.publishedOn,
      approvedBy: { role, title: edition.registers.roles.records.get(role)?.title ?? role },
      toolVersion,
      before: manual.editions.at(-1),
      files: hidden.files,
    })
    terminal.progress('Putting the edition in its place ...')
    putInPlace(root, hidden, { number, record: sealRecord(record) })
  } finally {
    discard(root, hidden)
  }
  terminal.progress('Setting the edition in force ...')
  const isInForce = fields.inForceFrom !== undefined && bringIntoForce(root, manual, number)
  terminal.progress()
  const folder = pathFrom(root)(`editions/${number}`)
  if (json)
    terminal.print(
      `${JSON.stringify({ edition: number, folder, publishedOn: fields.publishedOn, inForceFrom: fields.inForceFrom ?? null, inForce: isInForce }, null, 2)}\n`,
    )
  else {
    terminal.print(`Published edition ${number}: ${countOf(draft.sections.size, 'section')}, ${countOf(draft.duties.size, 'duty', 'duties')}, in ${folder}.\n`)
    if (isInForce) terminal.print(`Set \`inForce\` in ${pathFrom(root)('manual.yaml')} to ${number}.\n`)
    terminal.print('Next: give the draft the number of the edition to come, in draft/edition.yaml.\n')
  }
  return EXIT.fine
}

/** Files of the draft as they were read, from its folder. */
function pathsOf(draft: Edition): string[] {
  const prefix = `${draft.key}/`
  const documents = [
    draft.documents.edition,
    ...draft.chapters.map(({ document }) => document),
    ...[...draft.sections.values()].map(({ document }) => document),
  ]
  const registers = Object.values(draft.registers).map(({ document }) => document)
  const files = [...documents, ...registers].map(({ file }) => file)
  return [...files, ...draft.assets].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length))
}

function editionYaml({ documents }: Edition, { publishedOn, inForceFrom, status }: EditionFields): string {
  const { text, file } = documents.edition
  let result: string | undefined = text
  for (const [name, value] of Object.entries({ status, publishedOn, inForceFrom })) {
    if (result === undefined || value === undefined || documentSays(documents.edition, name, value)) continue
    result = setField(result, [name, value], name === 'inForceFrom' ? ['publishedOn', 'status'] : ['status'])
  }
  if (result === undefined) throw new Error(`${file} has no line of its own for each field`)
  return result
}

function documentSays({ text, range }: Edition['documents']['edition'], name: string, value: string): boolean {
  const found = range([name])
  return found !== undefined && text.slice(found.start, found.end).replace(/^["']|["']$/g, '') === value
}
