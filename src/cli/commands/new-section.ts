import { join } from 'node:path'
import { type Chapter, chapterOf } from '#engine'
import { SECTION_ID_PATTERN } from '#schemas'
import { defineCommand } from '../command.ts'
import { insertItem } from '../edits/insert-item.ts'
import { sectionText } from '../edits/section-text.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { newSectionOf, SECTION_OPTIONS } from '../section-options.ts'
import { UsageError } from '../usage-error.ts'
import { createFile, replaceFile } from '../write-file.ts'

export const newSection = defineCommand({
  words: { usage: '<chapter.section>', least: 1, most: 1 },
  options: {
    title: { kind: 'text', value: 'WORDS', about: 'title as printed; made from the id if not given' },
    after: { kind: 'text', value: 'SECTION', about: 'the section it comes after; the last of the chapter if not given' },
    ...SECTION_OPTIONS,
  },
  about: [
    'Makes the file of a section and puts it in the order of its chapter. What no option gives is left empty, and `manual check` asks for it. The body is yours to write.',
    'Nothing that is there is overwritten.',
  ],
  examples: [
    ['new section records.retention', 'a section at the end of the chapter records'],
    ['new section records.retention --title "How long records are kept" --owner some-role --cohorts some-cohort --sources I', 'with its fields filled in'],
  ],
  run: (call) => {
    const { words, options, root } = call
    const id = words[0] as string
    if (!SECTION_ID_PATTERN.test(id))
      throw new UsageError(`\`${id}\` cannot be a section`, {
        hint: 'write chapter.section in small letters, digits and hyphens, for example records.retention',
      })
    const edition = openEdition(call)
    const [chapterId = '', name = ''] = id.split('.')
    const chapter = chapterOf(edition, chapterId)
    if (chapter === undefined) {
      throw new UsageError(`there is no chapter \`${chapterId}\``, {
        hint: `manual new chapter ${chapterId} makes it`,
        nearest: { word: chapterId, among: edition.chapters.map((known) => known.id) },
      })
    }
    if (edition.sections.has(id)) throw new UsageError(`there is a section \`${id}\` already`, { hint: `manual show ${id} shows it` })
    const order = orderWith(chapter, name, options.after)
    const file = `${edition.key}/chapters/${chapter.folder}/${name}.mdx`
    createFile(join(root, file), sectionText(newSectionOf(edition, id, options)))
    replaceFile(join(root, chapter.document.file), order)
    return sayMade(call, { made: [file], changed: [chapter.document.file], path: pathFrom(root), next: 'write its body and run `manual check`' })
  },
})

/** The text of chapter.yaml with the section in its order. */
function orderWith({ id, document, sections }: Chapter, name: string, after: string | undefined): string {
  const names = sections.map((section) => section.id.slice(id.length + 1))
  const wanted = after?.startsWith(`${id}.`) ? after.slice(id.length + 1) : after
  if (wanted !== undefined && !names.includes(wanted))
    throw new UsageError(`there is no section \`${wanted}\` in ${id}`, {
      hint: `its sections are ${names.join(', ')}`,
      nearest: { word: wanted, among: names },
    })
  const text = insertItem(document, ['sections'], { item: [name], after: wanted === undefined ? undefined : names.indexOf(wanted) })
  if (text === undefined) throw new UsageError(`${document.file} has no list of sections to add to`, { hint: 'run `manual check` and mend it first' })
  return text
}
