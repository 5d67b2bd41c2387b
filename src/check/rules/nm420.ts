import { joinWords } from '../../model/wording.ts'
import { editorialVerdicts } from '../editorial-verdicts.ts'
import type { Rule } from '../rule.ts'

export const nm420: Rule = {
  code: 'NM420',
  title: 'A duty means something else and its revision is the same',
  severity: 'error',
  why: 'somebody who carries a printed extract compares `id` and `rev`: with the same revision they go on doing what it used to say',
  example: {
    wrong: '# edition 1.0 says `modality: should`\n- id: join-card\n  rev: 1\n  modality: must',
    right: '- id: join-card\n  rev: 2\n  modality: must',
  },
  reads: ['duties', 'changes'],
  check: {
    on: 'history',
    *find({ draft, before, changes }) {
      if (before === undefined) return
      const editorial = editorialVerdicts(draft)
      for (const { section, duties } of changes.values()) {
        for (const { duty, rev, hasNewMeaning, fields } of duties) {
          if (!hasNewMeaning || duty.rev > rev || editorial.has(duty.id)) continue
          const range = section.document.range(['duties', duty.index, 'rev'])
          yield {
            message: `duty \`${duty.id}\` is not what edition ${before.number} says${fields.length === 0 ? '' : `: ${joinWords(fields.map((field) => `\`${field}\``))} changed`}`,
            place: section.document.at(['duties', duty.index, 'rev']),
            label: `edition ${before.number} has revision ${rev} of it`,
            help: `write \`rev: ${rev + 1}\`; if only the wording is new and the meaning is not, list the duty under \`changes\` in edition.yaml with \`kind: editorial\``,
            fix:
              fields.length > 0 && !fields.includes('action') && !fields.includes('trigger') && range
                ? { file: section.document.file, ...range, text: String(rev + 1) }
                : undefined,
            about: [duty.id, section.id],
          }
        }
      }
    },
  },
}
