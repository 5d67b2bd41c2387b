import { attributeOf } from '../../model/component-node.ts'
import type { Path } from '../../model/document.ts'
import type { Edition } from '../../model/edition.ts'
import type { Section } from '../../model/section.ts'
import { earliestDay, formatDate } from '../../model/wording.ts'
import type { Rule, RuleProblem } from '../rule.ts'

export const nm425: Rule = {
  code: 'NM425',
  title: 'A section rests on law that was not there yet',
  severity: 'error',
  why: 'a post would act on a power, or ask for something, that the law did not give on the day whose law the section states',
  example: {
    wrong: '# sources.yaml: new-act is law of 2024-09-01\nlawAsAt: 2024-02-01\nsources: [new-act]',
    right: 'lawAsAt: 2024-09-01\nsources: [new-act]',
  },
  reads: ['lawAsAt', 'sources', 'basis', 'date', 'states', 'body'],
  check: {
    on: 'edition',
    *find(edition) {
      for (const section of edition.sections.values()) {
        yield* fromSources(edition, section)
        yield* fromTables(edition, section)
      }
    },
  },
}

/** Sources of the kind law, in the section’s list and under its duties. */
function* fromSources({ registers: { sources } }: Edition, { data, document, duties, id }: Section): Iterable<RuleProblem> {
  const named: [string, Path, string][] = [
    ...data.sources.map((source, index): [string, Path, string] => [source, ['sources', index], id]),
    ...duties.flatMap((duty) => duty.basis.map((source, index): [string, Path, string] => [source, ['duties', duty.index, 'basis', index], duty.id])),
  ]
  for (const [source, path, holder] of named) {
    const record = sources.records.get(source)
    if (record?.kind !== 'law' || record.date === undefined || earliestDay(record.date) <= data.lawAsAt) continue
    yield {
      message: `\`${holder}\` rests on ${record.title}, which is later than the law that the section states`,
      place: document.at(path),
      label: `law as at ${formatDate(data.lawAsAt)}`,
      second: { place: sources.document.at([source, 'date']), label: 'the date of the law' },
      help: 'read the section against the law of today and raise `lawAsAt`, or take the source out',
      about: [source, holder, id],
    }
  }
}

/** Rows of the law register that a table of the section asks for by name. */
function* fromTables({ registers: { law } }: Edition, section: Section): Iterable<RuleProblem> {
  for (const { node } of section.blocks) {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'RegisterTable' || attributeOf(node, 'register') !== 'law') continue
    for (const id of (attributeOf(node, 'only') ?? '').split(/\s+/)) {
      const record = law.records.get(id)
      if (record === undefined || record.states.some(({ from }) => earliestDay(from) <= section.data.lawAsAt)) continue
      yield {
        message: `the table shows ${record.title}, which begins after the law that the section states`,
        place: section.placeOf(node),
        label: `law as at ${formatDate(section.data.lawAsAt)}`,
        second: { place: law.document.at([id, 'states']), label: 'its first state' },
        help: 'read the section against the law of today and raise `lawAsAt`, or take the instrument out of `only`',
        about: [id, section.id],
      }
    }
  }
}
