import { dutyTimeline } from '../../model/duty-timeline.ts'
import type { Edition } from '../../model/edition.ts'
import type { Section } from '../../model/section.ts'
import { suggest } from '../../model/suggest.ts'
import { TABLES } from '../../render/tables/index.ts'
import type { Rule } from '../rule.ts'
import { type AttributeText, attributeText } from '../section-parts.ts'

export const nm108: Rule = {
  code: 'NM108',
  title: 'A table that cannot be made',
  severity: 'error',
  why: 'the page would print an empty table, or another one than the text around it promises',
  example: { wrong: '<RegisterTable register="role" />', right: '<RegisterTable register="roles" />' },
  check: {
    on: 'section',
    *find(edition, section, { components }) {
      for (const node of components) {
        if (node.name !== 'RegisterTable') continue
        const attribute = (name: string) => attributeText(node, name)
        const found = tableProblem(edition, { register: attribute('register'), view: attribute('view'), kind: attribute('kind'), of: attribute('of') })
        if (found === undefined) continue
        const { at, ...problem } = found
        yield { ...problem, place: section.placeOf(placed(at) ?? { position: node.position }), fix: fixOf(section, found) }
      }
    },
  },
}

interface TableAttributes {
  readonly register: AttributeText | undefined
  readonly view: AttributeText | undefined
  readonly kind: AttributeText | undefined
  readonly of: AttributeText | undefined
}

interface TableProblem {
  readonly message: string
  readonly label: string
  readonly help: string
  readonly at: AttributeText | undefined
}

function tableProblem(edition: Edition, { register, view, kind, of }: TableAttributes): TableProblem | undefined {
  if (register === undefined) return undefined
  const names = Object.keys(TABLES)
  const registers = [...new Set(names.map((name) => name.split(' ')[0] as string))]
  if (!registers.includes(register.value))
    return {
      message: `there is no table of \`${register.value}\``,
      label: 'not a register that prints a table',
      help: helpFor(register.value, registers),
      at: register,
    }
  const views = names.filter((name) => name.startsWith(`${register.value} `)).map((name) => name.slice(register.value.length + 1))
  if (view !== undefined && !views.includes(view.value)) {
    return {
      message: `the table of \`${register.value}\` has no view \`${view.value}\``,
      label: 'unknown view',
      help: views.length === 0 ? 'leave `view` out: this register has one table' : helpFor(view.value, views),
      at: view,
    }
  }
  if (kind !== undefined) {
    const kinds = kindsIn(edition, register.value)
    if (!kinds.includes(kind.value))
      return {
        message: `no record of \`${register.value}\` is of kind \`${kind.value}\``,
        label: 'unknown kind',
        help: kinds.length === 0 ? 'leave `kind` out' : helpFor(kind.value, kinds),
        at: kind,
      }
  }
  if (view?.value === 'timeline' && dutyTimeline(edition, of?.value ?? '').length === 0) {
    return {
      message: `no deadline is counted from \`${of?.value ?? ''}\``,
      label: 'no duty names this event',
      help: 'write `of` as the event stands in the deadlines, for example of="release"',
      at: of,
    }
  }
  return undefined
}

function kindsIn(edition: Edition, register: string): string[] {
  const records =
    Object.entries(edition.registers)
      .find(([name]) => name === register)?.[1]
      .records.values() ?? []
  return [...new Set([...records].flatMap((record) => ('kind' in record && typeof record.kind === 'string' ? [record.kind] : [])))]
}

function helpFor(written: string, known: readonly string[]): string {
  const near = suggest(written, known)
  return near === undefined ? `use one of ${known.join(', ')}` : `did you mean \`${near}\`?`
}

const placed = (text: AttributeText | undefined) => text && { position: { start: { offset: text.start }, end: { offset: text.end } } }

function fixOf(section: Section, { at, help }: TableProblem) {
  const near = /^did you mean `(.+)`\?$/.exec(help)?.[1]
  return at === undefined || near === undefined
    ? undefined
    : { file: section.document.file, start: section.bodyStart + at.start, end: section.bodyStart + at.end, text: near }
}
