import { checkEdition, type Edition, type Finding, type ManualSource, type Problem, parseEdition } from '#engine'

export const SECTION_FILE = 'draft/chapters/01-part/one.mdx'

export const FRONT_MATTER = `---
id: part.one
title: One
cohorts: [all]
owner: lead
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
sources: [law]
---
`

/** The smallest manual that can be read: one chapter, one section, two other registers than a real one would have. */
const FILES: Readonly<Record<string, string>> = {
  'manual.yaml':
    'title: Tiny\nshortTitle: T\npublisher: Nobody\naddress: https://tiny.example\nlanguage: en-GB\nwords: { person: person, people: people, own: own, partner: partner, agreement: by agreement }\n',
  'draft/edition.yaml': 'edition: "1.0"\ntitle: Tiny\nstatus: draft\nlawAsAt: 2021-01-29\nreviewBy: 2022-01-29\n',
  'draft/registers/cohorts.yaml': 'all: { kind: group, title: All }\nsome: { kind: cohort, title: Some, broader: [all] }\n',
  'draft/registers/roles.yaml': 'lead: { title: Lead, name: lead, kind: post, side: own, summary: Leads. }\n',
  'draft/registers/sources.yaml': 'law: { title: The law, kind: law }\n',
  'draft/registers/glossary.yaml': 'word: { term: word, meaning: A word. }\n',
  'draft/chapters/01-part/chapter.yaml': 'id: part\ntitle: Part\npurpose: To be small.\nsections: [one]\n',
  [SECTION_FILE]: FRONT_MATTER,
}

/** The files of the tiny manual, some of them replaced or added; `undefined` takes one away. */
export function tinySource(files: Readonly<Record<string, string | undefined>> = {}): ManualSource {
  const all = Object.entries({ ...FILES, ...files }).flatMap(([path, text]) => (text === undefined ? [] : [[path, { path, text }] as const]))
  return { files: new Map(all.sort(([a], [b]) => (a < b ? -1 : 1))), assets: [], problems: [] }
}

export function readTiny(files: Readonly<Record<string, string | undefined>> = {}): { edition: Edition; problems: Problem[]; findings: Finding[] } {
  const { edition, problems } = parseEdition(tinySource(files), 'draft')
  return { edition, problems, findings: checkEdition(edition, problems) }
}

/** The tiny manual with a body for its section. */
export const readBody = (body: string) => readTiny({ [SECTION_FILE]: FRONT_MATTER + body })

/** First line of the body in its file. */
export const BODY_LINE = FRONT_MATTER.split('\n').length
