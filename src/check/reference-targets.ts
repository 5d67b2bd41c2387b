import type { ReferenceTarget, RegisterName } from '#schemas'
import type { Edition } from '../model/edition.ts'
import type { Place } from '../model/finding.ts'
import { joinWords } from '../model/wording.ts'

export type TargetKind = RegisterName | 'sections' | 'chapters' | 'duties'

const NAMES: Readonly<Record<TargetKind, string>> = {
  cohorts: 'cohort',
  roles: 'role',
  agencies: 'agency',
  information: 'kind of information',
  gateways: 'gateway',
  requirements: 'requirement',
  recommendations: 'recommendation',
  themes: 'theme',
  training: 'training module',
  devices: 'device',
  'condition-classes': 'condition class',
  regions: 'region',
  law: 'instrument',
  glossary: 'glossary term',
  returns: 'return',
  stages: 'stage',
  functions: 'function',
  sources: 'source',
  sections: 'section',
  chapters: 'chapter',
  duties: 'duty',
}

export const kindsOf = (target: ReferenceTarget): TargetKind[] => target.split('|') as TargetKind[]

/** What one thing of a target is called: "role", "recommendation or theme". */
export const targetName = (target: ReferenceTarget): string =>
  joinWords(
    kindsOf(target).map((kind) => NAMES[kind]),
    'or',
  )

/** "a role", "an agency". */
export const withArticle = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`

/** Every id that a reference of this target may name. */
export function idsOf(edition: Edition, target: ReferenceTarget): string[] {
  return kindsOf(target).flatMap((kind) => {
    if (kind === 'sections' || kind === 'duties') return [...edition[kind].keys()]
    if (kind === 'chapters') return edition.chapters.map((chapter) => chapter.id)
    return [...edition.registers[kind].records.keys()]
  })
}

/** Where an id is given to the thing that has it. */
export function placeOfId(edition: Edition, target: ReferenceTarget, id: string): Place | undefined {
  for (const kind of kindsOf(target)) {
    if (kind === 'sections') {
      const section = edition.sections.get(id)
      if (section !== undefined) return section.document.at(['id'])
    } else if (kind === 'duties') {
      const duty = edition.duties.get(id)
      if (duty !== undefined) return edition.sections.get(duty.section)?.document.at(['duties', duty.index, 'id'])
    } else if (kind === 'chapters') {
      const chapter = edition.chapters.find((candidate) => candidate.id === id)
      if (chapter !== undefined) return chapter.document.at(['id'])
    } else if (edition.registers[kind].records.has(id)) return edition.registers[kind].document.at([id], 'key')
  }
  return undefined
}
