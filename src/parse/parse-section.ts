import { type SectionData, section as sectionSchema } from '#schemas'
import { placeAt } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import type { SourceFile } from '../model/manual-source.ts'
import type { Duty, Section } from '../model/section.ts'
import { checkShape } from './check-shape.ts'
import { parseBody } from './parse-body.ts'
import { emptyDocument, parseYaml } from './parse-yaml.ts'
import { readBlocks } from './read-blocks.ts'

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/

/** Where a section stands, as its folder and chapter.yaml say. */
export interface SectionPosition {
  readonly chapter: string
  readonly stage: string | undefined
  /** Such as 4.1. */
  readonly number: string
}

/** Parses one section file. Whatever is wrong, a section comes back under the id its path gives it. */
export function parseSection(file: SourceFile, position: SectionPosition): { section: Section; problems: Problem[] } {
  const { path, text } = file
  const pathId = `${position.chapter}.${path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length)}`
  const front = readFrontMatter(file, pathId)
  const problems = [...front.problems]

  const parsedBody = parseBody(path, text, front.bodyStart)
  problems.push(...parsedBody.problems)
  const blocks = readBlocks(parsedBody.tree, position.number, front.bodyStart)
  const numbers = new Map<string, string>()
  for (const block of blocks) if (block.kind === 'duty' && block.id !== undefined && block.number !== undefined) numbers.set(block.id, block.number)
  const data = front.data ?? emptySection(pathId)
  const duties: Duty[] = (data.duties ?? []).map((duty, index) => ({ ...duty, section: pathId, index, number: numbers.get(duty.id) }))

  if (front.data !== undefined && front.data.id !== pathId && !front.document.broken.has('id')) {
    const range = front.document.range(['id'])
    problems.push({
      code: 'NM010',
      message: `id \`${front.data.id}\` does not match the file’s place`,
      place: front.document.at(['id']),
      label: `expected \`${pathId}\``,
      help: `write \`id: ${pathId}\`, or move the file`,
      fix: range && { file: path, ...range, text: pathId },
    })
  }
  return {
    section: {
      id: pathId,
      title: data.title,
      number: position.number,
      chapter: position.chapter,
      data,
      stage: data.stage ?? position.stage,
      document: front.document,
      body: parsedBody.tree,
      bodyStart: front.bodyStart,
      blocks,
      duties,
      placeOf: (node) => placeAt(path, text, front.bodyStart + (node?.position?.start.offset ?? 0), front.bodyStart + (node?.position?.end.offset ?? 1)),
    },
    problems,
  }
}

function readFrontMatter(file: SourceFile, id: string) {
  const { path, text } = file
  const match = FRONT_MATTER.exec(text)
  if (match === null) {
    const late = /^\s+---[ \t]*\n/.exec(text)
    if (late !== null) {
      const dashes = text.indexOf('---')
      const problem: Problem = {
        code: 'NM001',
        message: 'front matter does not start on the first line',
        place: placeAt(path, text, dashes, dashes + 3),
        label: 'there is a blank line or a space before this',
        help: 'take out what stands before ---',
        fix: { file: path, start: 0, end: dashes, text: '' },
      }
      return { data: undefined, document: emptyDocument(path, text), bodyStart: text.length, problems: [problem] }
    }
    const opened = text.startsWith('---')
    const problem: Problem = {
      code: 'NM001',
      message: opened ? 'front matter is not closed' : 'section has no front matter',
      place: placeAt(path, text, 0, 3),
      label: opened ? 'opened here and never closed' : 'expected `---`',
      help: opened ? 'put a line of three hyphens, ---, under the last field' : `start the file with a line ---, then id: ${id} and the other fields, then ---`,
    }
    return { data: undefined, document: emptyDocument(path, text), bodyStart: opened ? text.length : 0, problems: [problem] }
  }
  const start = text.indexOf('\n') + 1
  const yaml = parseYaml(path, text, start, match[1] === undefined ? start : start + match[1].length + 1)
  const bodyStart = match[0].length
  if (yaml.problems.length > 0 && yaml.value === undefined) return { data: undefined, document: yaml.document, bodyStart, problems: yaml.problems }
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    const problem: Problem = {
      code: 'NM001',
      message: 'front matter holds no fields',
      place: placeAt(path, text, 0, 3),
      label: 'expected fields below',
      help: `write id: ${id} and the other fields`,
    }
    return { data: undefined, document: { ...yaml.document, unreadable: true }, bodyStart, problems: [problem] }
  }
  const shape = checkShape(sectionSchema, yaml.value, yaml.document)
  const document = shape.value === undefined ? { ...shape.document, unreadable: true } : shape.document
  return { data: shape.value, document, bodyStart, problems: [...yaml.problems, ...shape.problems] }
}

/** What stands for a section whose front matter cannot be read: links to it still resolve, and no rule reads its fields. */
function emptySection(id: string): SectionData {
  return { id, title: id, cohorts: [], owner: '', lawAsAt: '1970-01-01', reviewBy: '9999-12-31', sources: [] }
}
