import { suggest } from '../../model/suggest.ts'
import { isCertainId } from '../certain-id.ts'
import { placeOfId } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm308: Rule = {
  code: 'NM308',
  title: 'A duty printed outside its own section',
  severity: 'error',
  why: 'a duty is printed by the section that holds it; elsewhere the page would show an empty place',
  example: { wrong: '<Duty id="gate-open" />   in another section', right: 'See <DutyRef id="gate-open" />.' },
  reads: ['duties'],
  check: {
    on: 'section',
    *find(edition, section) {
      const own = section.duties.map((duty) => duty.id)
      for (const block of section.blocks) {
        if (block.kind !== 'duty' || block.id === undefined || own.includes(block.id)) continue
        const home = edition.duties.get(block.id)?.section
        const near = home === undefined ? suggest(block.id, own) : undefined
        const nearPlace = placeOfId(edition, 'duties', near ?? block.id)
        const end = section.bodyStart + (block.node.position?.end.offset ?? 0)
        const start = section.document.text.lastIndexOf(`"${block.id}"`, end) + 1
        yield {
          message: home === undefined ? `unknown duty \`${block.id}\`` : `the duty \`${block.id}\` belongs to section \`${home}\``,
          place: section.placeOf({ position: block.node.position }),
          label: home === undefined ? 'this section has no duty with this id' : 'printed outside its own section',
          second: nearPlace && { place: nearPlace, label: home === undefined ? 'a duty with a similar id' : 'the duty' },
          help:
            home !== undefined
              ? `write <DutyRef id="${block.id}" /> inside a sentence, or move the duty to this section`
              : near !== undefined
                ? `did you mean \`${near}\`?`
                : 'add the duty to `duties` above, or take the line out',
          fix:
            near !== undefined && isCertainId(block.id, near, own)
              ? { file: section.document.file, start, end: start + block.id.length, text: near }
              : undefined,
          about: [block.id],
        }
      }
    },
  },
}
