import { isBroken } from '../../model/document.ts'
import { formatDate } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'

export const nm325: Rule = {
  code: 'NM325',
  title: 'Dates of the edition in the wrong order',
  severity: 'error',
  why: 'readers are told from these dates which text applies on a day: out of order they would be told the wrong one',
  example: { wrong: 'publishedOn: 2022-09-30\ninForceFrom: 2022-09-01', right: 'publishedOn: 2022-09-30\ninForceFrom: 2022-10-01' },
  check: {
    on: 'edition',
    *find({ data, documents, sections }) {
      const document = documents.edition
      const { publishedOn, inForceFrom, withdrawnOn, consultation } = data
      const pairs = [
        { earlier: publishedOn, from: ['publishedOn'], later: inForceFrom, to: ['inForceFrom'], says: 'takes effect before it is published' },
        {
          earlier: inForceFrom ?? publishedOn,
          from: [inForceFrom === undefined ? 'publishedOn' : 'inForceFrom'],
          later: withdrawnOn,
          to: ['withdrawnOn'],
          says: 'is withdrawn before it begins',
        },
        {
          earlier: consultation?.opensOn,
          from: ['consultation', 'opensOn'],
          later: consultation?.closesOn,
          to: ['consultation', 'closesOn'],
          says: 'closes for comments before it opens',
        },
      ]
      for (const { earlier, from, later, to, says } of pairs) {
        if (earlier === undefined || later === undefined || earlier <= later || isBroken(document, from) || isBroken(document, to)) continue
        yield {
          message: `the edition ${says}: ${formatDate(later)} is before ${formatDate(earlier)}`,
          place: document.at(to),
          label: 'too early',
          second: { place: document.at(from), label: 'the date it follows' },
          help: 'correct one of the two dates',
        }
      }
      for (const { id, data: own, document: file } of sections.values()) {
        if (own.inForceFrom === undefined || inForceFrom === undefined || own.inForceFrom > inForceFrom || isBroken(file, ['inForceFrom'])) continue
        yield {
          message: `section \`${id}\` does not take effect later than the edition`,
          place: file.at(['inForceFrom']),
          label: 'not later',
          second: { place: document.at(['inForceFrom']), label: 'the edition' },
          help: 'take the line out, unless the text of this section begins on a later day than the edition',
          about: [id],
        }
      }
    },
  },
}
