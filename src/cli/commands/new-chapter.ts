import { join } from 'node:path'
import { SECTION_ID_PATTERN } from '#schemas'
import { defineCommand } from '../command.ts'
import { sectionText, titleOf } from '../edits/section-text.ts'
import { yamlLines } from '../edits/yaml-value.ts'
import { knownId } from '../known-ids.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { newSectionOf, SECTION_OPTIONS } from '../section-options.ts'
import { UsageError } from '../usage-error.ts'
import { createFile } from '../write-file.ts'

export const newChapter = defineCommand({
  words: { usage: '<chapter>', least: 1, most: 1 },
  options: {
    title: { kind: 'text', value: 'WORDS', about: 'title as printed; made from the id if not given' },
    purpose: { kind: 'text', value: 'WORDS', about: 'what the chapter is for, in one sentence' },
    stage: { kind: 'text', value: 'ID', about: 'stage of management its sections belong to' },
    section: { kind: 'text', value: 'NAME', about: 'its first section; overview if not given' },
    'section-title': { kind: 'text', value: 'WORDS', about: 'title of the first section' },
    ...SECTION_OPTIONS,
  },
  about: [
    'Makes the folder of a chapter, with the next number that is free, its chapter.yaml and its first section. What no option gives is left empty, and `manual check` asks for it.',
    'Nothing that is there is overwritten.',
  ],
  examples: [
    ['new chapter archives', 'a chapter with a section archives.overview'],
    ['new chapter archives --title "Archives" --purpose "What is kept and for how long." --section retention', 'with its fields filled in'],
  ],
  run: (call) => {
    const { words, options, root } = call
    const id = words[0] as string
    const first = options.section ?? 'overview'
    if (!SECTION_ID_PATTERN.test(`${id}.${first}`))
      throw new UsageError(`\`${id}\` with \`${first}\` cannot be a chapter and its section`, {
        hint: 'both are small letters, digits and hyphens, for example case-records',
      })
    const edition = openEdition(call)
    if (edition.chapters.some((chapter) => chapter.id === id))
      throw new UsageError(`there is a chapter \`${id}\` already`, { hint: `manual new section ${id}.${first} adds to it` })
    const number = Math.max(0, ...edition.chapters.map((chapter) => chapter.number)) + 1
    const folder = `${edition.key}/chapters/${String(number).padStart(2, '0')}-${id}`
    const { title = titleOf(id), purpose } = options
    const stage = knownId(edition, 'stages', options.stage)
    const chapter = yamlLines({ id, title, purpose, ...(stage === undefined ? {} : { stage }) })
    const section = newSectionOf(edition, `${id}.${first}`, { ...options, title: options['section-title'] })
    const made = [`${folder}/chapter.yaml`, `${folder}/${first}.mdx`] as const
    createFile(join(root, made[0]), `${[...chapter, 'sections:', `  - ${first}`].join('\n')}\n`)
    createFile(join(root, made[1]), sectionText(section))
    return sayMade(call, { made, changed: [], path: pathFrom(root), next: 'write the body of its section and run `manual check`' })
  },
})
