import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { countedBlockId } from '../counted-block-id.ts'
import { type Random, seededRandom } from '../seeded-random.ts'
import { generatedDuty } from './generated-duty.ts'
import { REGISTER_FILES } from './generated-registers.ts'
import { OBJECTS, SENTENCES } from './generated-words.ts'

export interface ManualSize {
  /** How many duties in all, spread evenly. */
  readonly duties: number
  /** How many sections; without it, one for every eight duties. */
  readonly sections?: number
  readonly seed?: number
}

const SECTIONS_A_CHAPTER = 20

/**
 * Writes a manual of the given size to a folder: clean by every check, with block ids, and of the proportions of a real one
 * (sections of about 150 words with headings, a list, a note, links and terms). The same size and seed give the same bytes.
 */
export function generateManual(dir: string, { duties, sections = Math.max(1, Math.ceil(duties / 8)), seed = 1 }: ManualSize): void {
  const random = seededRandom(seed)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  const chapters = Math.ceil(sections / SECTIONS_A_CHAPTER)
  write('manual.yaml', MANUAL)
  write('draft/edition.yaml', EDITION)
  for (const [name, text] of Object.entries(REGISTER_FILES)) write(`draft/registers/${name}.yaml`, text)
  write(
    'draft/registers/functions.yaml',
    `all:\n  title: All of the work\n  sections: [${Array.from({ length: chapters }, (_, chapter) => chapterId(chapter)).join(', ')}]\n`,
  )
  let block = 0
  const nextBlock = () => countedBlockId(block++)
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    const id = chapterId(chapter)
    const folder = `draft/chapters/${String(chapter + 1).padStart(2, '0')}-${id}`
    const here = Math.min(SECTIONS_A_CHAPTER, sections - chapter * SECTIONS_A_CHAPTER)
    const names = Array.from({ length: here }, (_, index) => `part-${index + 1}`)
    write(
      `${folder}/chapter.yaml`,
      `id: ${id}\ntitle: Chapter ${chapter + 1}\npurpose: The work of chapter ${chapter + 1}.\nstage: ${['start', 'work', 'change', 'end'][chapter % 4]}\nsections: [${names.join(', ')}]\n`,
    )
    for (const [index, name] of names.entries()) {
      const number = chapter * SECTIONS_A_CHAPTER + index
      const first = Math.floor((number * duties) / sections)
      const last = Math.floor(((number + 1) * duties) / sections)
      write(`${folder}/${name}.mdx`, sectionText({ id: `${id}.${name}`, first, last, chapters, sections }, random, nextBlock))
    }
  }
}

interface SectionPlan {
  readonly id: string
  /** Numbers of its duties: from `first` up to `last`. */
  readonly first: number
  readonly last: number
  readonly chapters: number
  readonly sections: number
}

function sectionText(plan: SectionPlan, random: Random, nextBlock: () => string): string {
  const duties = Array.from({ length: plan.last - plan.first }, (_, index) => generatedDuty(plan.first + index, random))
  const marked = (text: string) => `${text} [#${nextBlock()}]\n`
  const prose = (count: number) => Array.from({ length: count }, () => random.pick(SENTENCES)).join(' ')
  const parts = [
    marked(`${prose(2)} The words for this are in <Term id="term-${1 + random.below(40)}" />.`),
    marked(`${prose(2)} See also [another part](${linkTarget(plan, random)}).`),
  ]
  for (const [index, duty] of duties.entries()) {
    if (index % 4 === 0) parts.push(marked(`## Step ${index / 4 + 1}`), marked(prose(3)))
    parts.push(`<Duty id="${duty.id}" />\n`)
  }
  parts.push(
    marked('The record holds:'),
    OBJECTS.slice(0, 4)
      .map((object) => `- ${object} and **its date** [#${nextBlock()}]`)
      .join('\n')
      .concat('\n'),
  )
  parts.push(`<Note kind="example" id="${nextBlock()}">\n\n${marked(prose(2))}\n</Note>\n`, marked(prose(2)))
  const yaml = duties.length === 0 ? '' : `duties:\n${duties.map((duty) => duty.yaml).join('')}`
  return `---\nid: ${plan.id}\ntitle: Part ${plan.id.replace(/\D+/g, ' ').trim()}\ncohorts: [everyone]\nowner: post-1\nlawAsAt: 2021-01-29\nreviewBy: 2022-01-29\nsources: [law]\n${yaml}---\n\n${parts.join('\n')}`
}

function linkTarget(plan: SectionPlan, random: Random): string {
  const number = random.below(plan.sections)
  return `${chapterId(Math.floor(number / SECTIONS_A_CHAPTER))}.part-${(number % SECTIONS_A_CHAPTER) + 1}`
}

const chapterId = (chapter: number) => `chapter-${chapter + 1}`

const MANUAL = `title: Generated manual
shortTitle: GEN
publisher: Nobody
address: https://generated.example
language: en-GB
words:
  person: person
  people: people
  own: own
  partner: partner
  agreement: by agreement
`

const EDITION = `edition: "1.0"
title: Generated edition
status: draft
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
`
