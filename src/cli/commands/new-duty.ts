import { join } from 'node:path'
import { BLOCK_ID_PATTERN, ID_PATTERN, MODALITIES } from '#schemas'
import { defineCommand } from '../command.ts'
import { addDuty } from '../edits/add-duty.ts'
import { yamlLines } from '../edits/yaml-value.ts'
import { knownId, knownIds } from '../known-ids.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { UsageError } from '../usage-error.ts'
import { replaceFile } from '../write-file.ts'

export const newDuty = defineCommand({
  words: { usage: '<chapter.section> <id>', least: 2, most: 2 },
  options: {
    modality: { kind: 'text', among: MODALITIES, about: 'how binding it is' },
    role: { kind: 'text', value: 'ROLE', about: 'the post that answers for it' },
    action: { kind: 'text', value: 'WORDS', about: 'what is done, as it reads after "must"' },
    cohorts: { kind: 'text', value: 'IDS', about: 'whom it is about: ids with commas between' },
    trigger: { kind: 'text', value: 'WORDS', about: 'what sets it off, as it reads after "When"' },
    record: { kind: 'text', value: 'WORDS', about: 'the record that is kept' },
    scope: { kind: 'text', among: ['case', 'organisation'], about: 'about one person (if not given), or about the body' },
    binding: { kind: 'text', among: ['law', 'internal', 'partner-agreement'], about: 'what makes it binding; internal if not given' },
    basis: { kind: 'text', value: 'IDS', about: 'where it comes from: ids of sources with commas between' },
  },
  about: [
    'Adds a duty to the front matter of a section, and its place at the end of the body, from where you can move it. What no option gives is left empty, and `manual check` asks for it.',
    'The id is permanent: choose one that says what the duty is about.',
  ],
  examples: [
    ['new duty records.retention record-delete', 'a duty to fill in'],
    [
      'new duty records.retention record-delete --modality must --role some-role --action "delete the record" --cohorts some-cohort',
      'with its fields filled in',
    ],
  ],
  run: (call) => {
    const { words, options, root } = call
    const [sectionId = '', id = ''] = words
    if (!ID_PATTERN.test(id))
      throw new UsageError(`\`${id}\` cannot be the id of a duty`, { hint: 'write letters, digits and single hyphens, for example record-delete' })
    if (BLOCK_ID_PATTERN.test(id)) throw new UsageError(`\`${id}\` looks like a block id`, { hint: 'choose a longer id, for example record-delete' })
    const edition = openEdition(call)
    const section = edition.sections.get(sectionId)
    if (section === undefined)
      throw new UsageError(`there is no section \`${sectionId}\``, {
        hint: 'manual list sections shows them all',
        nearest: { word: sectionId, among: [...edition.sections.keys()] },
      })
    if (edition.duties.has(id)) throw new UsageError(`there is a duty \`${id}\` already`, { hint: `manual show ${id} shows it` })
    const { trigger, record } = options
    const fields = yamlLines({
      id,
      rev: 1,
      modality: options.modality,
      role: knownId(edition, 'roles', options.role),
      action: options.action,
      cohorts: knownIds(edition, 'cohorts', options.cohorts),
      ...(trigger === undefined ? {} : { trigger }),
      ...(record === undefined ? {} : { record }),
      scope: options.scope ?? 'case',
      binding: options.binding ?? 'internal',
      basis: knownIds(edition, 'sources', options.basis),
    })
    const { file } = section.document
    const text = addDuty(section, id, fields)
    if (text === undefined)
      throw new UsageError(`${pathFrom(root)(file)} has no front matter that a duty can be added to`, {
        hint: 'run `manual check` and mend it first, or write the duty by hand',
      })
    replaceFile(join(root, file), text)
    return sayMade(call, { made: [], changed: [file], path: pathFrom(root), next: 'move the <Duty> to where it reads best and run `manual check`' })
  },
})
