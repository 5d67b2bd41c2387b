import { createHash } from 'node:crypto'
import { chapter as chapterSchema, edition as editionSchema, manual as manualSchema, REGISTER_NAMES, type RegisterName } from '#schemas'
import { cohortLattice } from '../model/cohort-lattice.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Edition } from '../model/edition.ts'
import type { Place, Problem } from '../model/finding.ts'
import type { ManualSource, SourceFile } from '../model/manual-source.ts'
import type { Registers } from '../model/register.ts'
import type { Chapter, Duty, Section } from '../model/section.ts'
import { suggest } from '../model/suggest.ts'
import { FALLBACK_EDITION, FALLBACK_MANUAL } from './fallbacks.ts'
import { parseRecordFile } from './parse-record-file.ts'
import { parseRegister } from './parse-register.ts'
import { parseSection } from './parse-section.ts'
import { emptyDocument } from './parse-yaml.ts'

const CHAPTER_FOLDER = /^(\d{2,3})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/

/**
 * Source files to an edition. Whatever is wrong becomes a problem at its place, and the rest is still read:
 * one bad file never hides another.
 */
export function parseEdition(source: ManualSource, key: string): { edition: Edition; problems: Problem[] } {
  const problems: Problem[] = [...source.problems]
  const keep = <T extends { problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems)
    return result
  }
  const recordFile = <T>(path: string, parse: (file: SourceFile) => { data: T | undefined; document: SourceDocument; problems: Problem[] }) => {
    const file = source.files.get(path)
    if (file !== undefined) return keep(parse(file))
    problems.push({ code: 'NM014', message: `file is missing: ${path}`, place: top(path), label: 'expected here', help: `make the file ${path}` })
    return { data: undefined, document: emptyDocument(path, '') }
  }

  const manual = recordFile('manual.yaml', (file) => parseRecordFile(manualSchema, file))
  const data = recordFile(`${key}/edition.yaml`, (file) => parseRecordFile(editionSchema, file))
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, keep(parseRegister(name, source.files.get(`${key}/registers/${name}.yaml`))).register]),
  ) as unknown as Registers
  const chapters = readChapters(source, key, problems)
  problems.push(...strayFiles(source, key, chapters))

  const sections = new Map<string, Section>()
  const duties = new Map<string, Duty>()
  for (const chapter of chapters) {
    for (const section of chapter.sections) {
      sections.set(section.id, section)
      for (const duty of section.duties) if (!duties.has(duty.id)) duties.set(duty.id, duty)
    }
  }
  return {
    edition: {
      config: manual.data ?? FALLBACK_MANUAL,
      data: data.data ?? FALLBACK_EDITION,
      key,
      documents: { manual: manual.document, edition: data.document },
      registers,
      lattice: cohortLattice(registers.cohorts),
      chapters,
      sections,
      duties,
      assets: source.assets,
      digest: digestOf(source, key),
    },
    problems,
  }
}

function readChapters(source: ManualSource, key: string, problems: Problem[]): Chapter[] {
  const prefix = `${key}/chapters/`
  const folders = new Map<string, string[]>()
  for (const path of source.files.keys()) {
    if (!path.startsWith(prefix)) continue
    const [folder, ...rest] = path.slice(prefix.length).split('/')
    if (folder === undefined || rest.length !== 1) continue
    const files = folders.get(folder)
    if (files === undefined) folders.set(folder, [rest[0] as string])
    else files.push(rest[0] as string)
  }
  const chapters: Chapter[] = []
  for (const [folder, files] of folders) {
    const name = CHAPTER_FOLDER.exec(folder)
    if (name === null) {
      problems.push({
        code: 'NM013',
        message: `folder name is not a chapter’s: ${folder}`,
        place: top(`${prefix}${folder}/${files[0]}`),
        label: 'in this folder',
        help: 'name it with two digits, a hyphen and the chapter’s id, for example 04-roles',
      })
      continue
    }
    const id = name[2] as string
    const number = Number(name[1])
    const path = `${prefix}${folder}/chapter.yaml`
    const file = source.files.get(path)
    const parsed = file && parseRecordFile(chapterSchema, file)
    if (parsed !== undefined) problems.push(...parsed.problems)
    else
      problems.push({
        code: 'NM014',
        message: `file is missing: ${path}`,
        place: top(path),
        label: 'expected here',
        help: 'make it with the chapter’s id, title, purpose and the order of its sections',
      })
    const document = parsed?.document ?? emptyDocument(path, '')
    const present = files.filter((entry) => entry.endsWith('.mdx')).map((entry) => entry.slice(0, -'.mdx'.length))
    const order = sectionOrder(parsed?.data?.sections, present, document, `${prefix}${folder}`, problems)
    if (parsed?.data !== undefined && parsed.data.id !== id && !document.broken.has('id')) {
      problems.push({
        code: 'NM010',
        message: `id \`${parsed.data.id}\` does not match the folder’s name`,
        place: document.at(['id']),
        label: `expected \`${id}\``,
        help: `write \`id: ${id}\`, or rename the folder`,
      })
    }
    const stage = parsed?.data?.stage
    const sections = order.map((entry, index) => {
      const sectionFile = source.files.get(`${prefix}${folder}/${entry}.mdx`) as SourceFile
      const result = parseSection(sectionFile, { chapter: id, stage, number: `${number}.${index + 1}` })
      problems.push(...result.problems)
      return result.section
    })
    chapters.push({ id, title: parsed?.data?.title ?? id, purpose: parsed?.data?.purpose ?? '', stage, number, folder, document, sections })
  }
  return chapters.sort((a, b) => a.number - b.number)
}

/** The order of chapter.yaml, and after it whatever that file forgot. */
function sectionOrder(
  listed: readonly string[] | undefined,
  present: readonly string[],
  document: SourceDocument,
  folder: string,
  problems: Problem[],
): string[] {
  const order: string[] = []
  for (const [index, name] of (listed ?? []).entries()) {
    if (order.includes(name)) {
      problems.push({
        code: 'NM011',
        message: `section \`${name}\` is listed twice`,
        place: document.at(['sections', index]),
        label: 'listed again',
        help: 'take one out',
      })
    } else if (present.includes(name)) order.push(name)
    else {
      const near = suggest(name, present)
      problems.push({
        code: 'NM011',
        message: `section \`${name}\` has no file`,
        place: document.at(['sections', index]),
        label: `${name}.mdx is not in this folder`,
        help: near ? `did you mean \`${near}\`?` : `make ${folder}/${name}.mdx, or take it out of the list`,
      })
    }
  }
  for (const name of present) {
    if (order.includes(name)) continue
    order.push(name)
    if (listed !== undefined)
      problems.push({
        code: 'NM011',
        message: `section \`${name}\` is not in the chapter’s list`,
        place: document.at(['sections'], 'key'),
        label: `add ${name} where it is to be read`,
        help: `add \`${name}\` to \`sections\` in ${folder}/chapter.yaml`,
      })
  }
  return order
}

function strayFiles(source: ManualSource, key: string, chapters: readonly Chapter[]): Problem[] {
  const problems: Problem[] = []
  const folders = new Set(chapters.map((chapter) => chapter.folder))
  for (const path of source.files.keys()) {
    const inside = path.startsWith(`${key}/`) ? path.slice(key.length + 1) : undefined
    if (path === 'manual.yaml' || inside === 'edition.yaml') continue
    const [top1, folder, file, ...deeper] = inside?.split('/') ?? []
    const register = top1 === 'registers' && file === undefined ? folder?.replace(/\.yaml$/, '') : undefined
    if (register !== undefined && (REGISTER_NAMES as readonly string[]).includes(register)) continue
    if (
      top1 === 'chapters' &&
      folder !== undefined &&
      deeper.length === 0 &&
      (file === 'chapter.yaml' || file?.endsWith('.mdx')) &&
      (folders.has(folder) || !CHAPTER_FOLDER.test(folder))
    )
      continue
    const near = register === undefined ? undefined : suggest(register, REGISTER_NAMES as readonly RegisterName[])
    problems.push({
      code: 'NM012',
      message: `file is not part of a manual: ${path}`,
      place: top(path),
      label: 'no such file is expected',
      help: near
        ? `did you mean registers/${near}.yaml?`
        : register === undefined
          ? 'move it out of the manual’s folder'
          : `the registers are: ${REGISTER_NAMES.join(', ')}`,
    })
  }
  return problems
}

/** Paths count from the edition’s own folder, so that a draft and what was published from it have the same digest. */
function digestOf(source: ManualSource, key: string): string {
  const hash = createHash('sha256')
  for (const [path, file] of source.files) if (path.startsWith(`${key}/`)) hash.update(`${path.slice(key.length + 1)}\0${file.text}\0`)
  return hash.digest('hex')
}

const top = (file: string): Place => ({ file, line: 1, column: 1, endColumn: 2 })
