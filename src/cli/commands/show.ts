import { dump } from 'js-yaml'
import {
  addressOf,
  capitalise,
  countOf,
  dutyReaches,
  type Edition,
  extractForRole,
  extractLine,
  lineToText,
  recordTitle,
  visibleText,
  wrapWords,
} from '#engine'
import { AUDIENCE_OPTION } from '../audience-option.ts'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { blockText, findShown, type Shown, shownIds } from '../find-shown.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'

export const show = defineCommand({
  words: { usage: '<id>', least: 1, most: 1 },
  options: AUDIENCE_OPTION,
  about: ['Shows what an id names: a chapter, a section, a block, a duty, a role, a cohort, or a record of any other register.'],
  examples: [
    ['show some-chapter.some-section', 'a section, with the number and id of each block'],
    ['show some-duty', 'a duty with all that belongs to it'],
    ['show k7f3p', 'the block with this id, and where it stands'],
  ],
  run: (call) => {
    const id = call.words[0] as string
    const edition = openEdition(call, call.options)
    const found = findShown(edition, id)
    if (found.length === 0)
      throw new UsageError(`nothing has the id \`${id}\``, { hint: 'manual list says what there is', nearest: { word: id, among: shownIds(edition) } })
    if (call.json)
      call.terminal.print(
        `${JSON.stringify(
          found.map((shown) => dataOf(edition, shown, call)),
          null,
          2,
        )}\n`,
      )
    else call.terminal.print(found.map((shown) => `${linesOf(edition, shown, call).join('\n')}\n`).join('\n'))
    return EXIT.fine
  },
})

function dataOf(edition: Edition, shown: Shown, { root }: Pick<Call, 'root'>): object {
  const file = pathFrom(root)
  switch (shown.kind) {
    case 'chapter': {
      const { id, number, title, purpose, document, sections } = shown.chapter
      return { kind: 'chapter', id, number, title, purpose, file: file(document.file), sections: sections.map((section) => section.id) }
    }
    case 'section': {
      const { id, number, title, document, blocks } = shown.section
      const blockData = blocks.map((block) => ({ id: block.id, kind: block.kind, number: block.number, text: blockText(edition, shown.section, block) }))
      return { kind: 'section', id, number, title, file: file(document.file), blocks: blockData }
    }
    case 'block':
      return {
        kind: 'block',
        id: shown.block.id,
        form: shown.block.kind,
        number: shown.block.number,
        section: shown.section.id,
        text: blockText(edition, shown.section, shown.block),
      }
    case 'duty': {
      const { reasons: _none, ...line } = extractLine(edition, { duty: shown.duty, reasons: [] })
      return { kind: 'duty', ...line }
    }
    case 'record':
      return { kind: 'record', register: shown.register, record: edition.registers[shown.register].records.get(shown.id) }
  }
}

function linesOf(edition: Edition, shown: Shown, call: Pick<Call, 'root' | 'terminal' | 'toolVersion'>): string[] {
  const { width, paint } = call.terminal
  const head = (words: string, ...under: string[]) => [paint('bold', visibleText(words)), ...under.map((line) => paint('dim', line)), '']
  const file = pathFrom(call.root)
  switch (shown.kind) {
    case 'chapter': {
      const { id, number, title, purpose, document, sections } = shown.chapter
      return [
        ...head(`${number} ${title}`, id, file(document.file)),
        ...wrapWords(purpose, width),
        '',
        ...sections.map((section) => `${section.number}  ${section.title} (${section.id})`),
      ]
    }
    case 'section': {
      const { id, number, title, document, blocks } = shown.section
      const lines = blocks.flatMap((block) => [...blockLines(edition, { section: shown.section, block }, width), ''])
      return [...head(`${number} ${title}`, id, file(document.file)), ...lines.slice(0, -1)]
    }
    case 'block':
      return [
        ...head(
          `${shown.section.number} ${shown.section.title}`,
          shown.section.id,
          addressOf({ to: 'block', section: shown.section.id, id: shown.block.id ?? '' }),
        ),
        ...blockLines(edition, shown, width),
      ]
    case 'duty':
      return lineToText(extractLine(edition, { duty: shown.duty, reasons: [] }), width)
    case 'record': {
      const fields = { ...edition.registers[shown.register].records.get(shown.id), id: undefined }
      const text = dump(fields, { lineWidth: width, skipInvalid: true }).trimEnd()
      return [...head(recordTitle(edition, shown.register, shown.id), `${shown.id}, in ${shown.register}`), text, ...moreOf(edition, shown, call.toolVersion)]
    }
  }
}

function blockLines(edition: Edition, { section, block }: Pick<Extract<Shown, { kind: 'block' }>, 'section' | 'block'>, width: number): string[] {
  const mark = [block.number ?? capitalise(block.kind), block.id === undefined ? '' : `#${block.id}`].join(' ').trim()
  const words = blockText(edition, section, block)
    .split('\n')
    .flatMap((line) => wrapWords(line, width - 2))
  return [mark, ...words.map((line) => `  ${line}`)]
}

/** What a role has to do, and whom a cohort takes in: computed, so it stands in no register. */
function moreOf(edition: Edition, { register, id }: Extract<Shown, { kind: 'record' }>, toolVersion: string): string[] {
  if (register === 'roles') return ['', `${countOf(extractForRole(edition, id, { toolVersion }).count, 'duty', 'duties')}: manual extract ${id}`]
  if (register !== 'cohorts') return []
  const members = [...edition.lattice.membersOf(id)]
  const applies = [...edition.duties.values()].filter((duty) => dutyReaches(edition.lattice, duty, id))
  return ['', ...(members.join() === id ? [] : [`Takes in: ${members.join(', ')}`]), `${countOf(applies.length, 'duty', 'duties')} can apply to a person in it`]
}
