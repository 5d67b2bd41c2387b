import { REGISTER_NAMES, type ReferenceTarget, type RegisterName } from '#schemas'
import { type Edition, sectionOf } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Entry } from '../../model/register.ts'

/** An id with what an editor shows beside it. */
interface Choice {
  readonly id: string
  readonly title: string
}

/** The definitions of ids.json: for each kind of reference, the ids that exist and their titles, in the order of the manual. */
export function idChoices(edition: Edition): Record<string, object> {
  // Titles only, and no numbers or words of duties: what changes often would make the file out of date often.
  const sections: Choice[] = [...edition.sections.values()].map(({ id, title }) => ({ id, title }))
  const chapters: Choice[] = edition.chapters.map(({ id, title }) => ({ id, title: `Chapter: ${title}` }))
  const duties: Choice[] = [...edition.duties.values()].map((duty) => ({
    id: duty.id,
    title: `${recordTitle(edition, 'roles', duty.role)}, in ${sectionOf(edition, duty).title}`,
  }))
  const registers = REGISTER_NAMES.map((name) => [name, choiceOf(recordsOf(edition, name))] as const)
  return {
    ...Object.fromEntries(registers),
    chapters: choiceOf(chapters),
    sections: choiceOf(sections),
    duties: choiceOf(duties),
    [definitionName('recommendations|themes')]: eitherOf('recommendations', 'themes'),
    [definitionName('chapters|sections')]: eitherOf('chapters', 'sections'),
  }
}

/** Name of a kind of reference in ids.json: `chapters|sections` is chapters-or-sections. */
export const definitionName = (target: ReferenceTarget): string => target.replace('|', '-or-')

function recordsOf(edition: Edition, name: RegisterName): Choice[] {
  const records = edition.registers[name].records as ReadonlyMap<string, Entry<RegisterName>>
  return Array.from(records.values(), ({ id, from, withdrawn }) => ({
    id,
    title: [recordTitle(edition, name, id), from && `(from edition ${from})`, withdrawn && `(withdrawn ${withdrawn.on})`]
      .filter((part) => part !== undefined)
      .join(' '),
  }))
}

/** A choice of none would fit nothing and is not valid; a register without records takes any id until it has one. */
function choiceOf(choices: readonly Choice[]): object {
  if (choices.length === 0) return { type: 'string', description: 'There is none yet.' }
  return { type: 'string', enum: choices.map(({ id }) => id), enumDescriptions: choices.map(({ title }) => title) }
}

const eitherOf = (...targets: ReferenceTarget[]) => ({ anyOf: targets.map((target) => ({ $ref: `#/definitions/${target}` })) })
