import type { Rule } from '../rule.ts'

export const nm711: Rule = {
  code: 'NM711',
  title: 'Files of a closed consultation that do not agree',
  severity: 'error',
  why: 'nobody could hold a receipt against the record, or be sure that no comment was lost',
  example: { wrong: '"head": "00..."   # in log-digests.json, changed by hand', right: '# the files as `manual consult close` wrote them' },
  check: {
    on: 'consultation',
    *find({ consultation: { id, key, document }, disagreements }) {
      for (const { file, words } of disagreements)
        yield {
          message: `${file} of ${id}: ${words}`,
          place: file === 'consultation.yaml' ? document.at(['response']) : { file: `${key}/${file}`, line: 1, column: 1, endColumn: 2 },
          label: 'does not agree',
          help: 'put the files back as they were written, or run `manual consult close` again',
          about: [id],
        }
    },
  },
}
