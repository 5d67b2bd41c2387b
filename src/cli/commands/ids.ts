import { join } from 'node:path'
import { countOf, type Section, writeBlockIds } from '#engine'
import { freshBlockIds, takenBlockIds } from '../block-ids.ts'
import { defineCommand, EXIT } from '../command.ts'
import { openLoaded } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { replaceFile } from '../write-file.ts'

/** Faults of a file as it was read: what would be written back is not what the author has. */
const NOT_AS_WRITTEN: ReadonlySet<string> = new Set(['NM608', 'NM612', 'NM613', 'NM614', 'NM615'])

export const ids = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {},
  about: [
    'Every heading, paragraph, list item, table and note has a permanent id, so that it can be cited, compared and commented on. This command writes the ones that are missing, such as [#k7f3p] at the end of a paragraph. It never changes an id, and never a word.',
    'An id is random and never used before in this manual. Run it before you publish.',
  ],
  examples: [['ids', 'write the missing ids and say where']],
  run: (call) => {
    const { root, terminal, json } = call
    const { edition, problems } = openLoaded(call)
    const unsafe = new Set(problems.filter(({ code }) => NOT_AS_WRITTEN.has(code)).map(({ place }) => place.file))
    const newId = freshBlockIds(takenBlockIds(root))
    const done: { file: string; ids: string[]; refused: number }[] = []
    for (const section of edition.sections.values()) {
      if (!hasMissing(section)) continue
      const file = pathFrom(root)(section.document.file)
      if (unsafe.has(section.document.file)) {
        terminal.note(`${file}: not read as it is written; run \`manual check\` and mend it first\n`)
        continue
      }
      terminal.progress(`Writing ids: ${section.id}`)
      const { text, written, refused } = writeBlockIds(section, newId)
      if (written.length > 0) replaceFile(join(root, section.document.file), text)
      for (const block of refused) terminal.note(`${file}: an id would change how ${block.number ?? `a ${block.kind}`} reads; write it more simply\n`)
      done.push({ file, ids: written.map(({ id }) => id), refused: refused.length })
    }
    terminal.progress()
    const total = done.reduce((sum, each) => sum + each.ids.length, 0)
    if (json) terminal.print(`${JSON.stringify({ written: total, files: done }, null, 2)}\n`)
    else {
      for (const { file, ids: added } of done) if (added.length > 0) terminal.print(`${file}: ${countOf(added.length, 'id')}\n`)
      terminal.print(
        total === 0 ? 'Every block has its id.\n' : `Wrote ${countOf(total, 'id')} in ${countOf(done.filter((each) => each.ids.length > 0).length, 'file')}.\n`,
      )
    }
    return EXIT.fine
  },
})

const hasMissing = ({ blocks }: Section) => blocks.some((block) => block.id === undefined && block.idForm !== 'own')
