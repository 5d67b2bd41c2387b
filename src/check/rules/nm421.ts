import { editorialVerdicts } from '../editorial-verdicts.ts'
import type { Rule } from '../rule.ts'

export const nm421: Rule = {
  code: 'NM421',
  title: 'A duty’s revision changed and its meaning did not',
  severity: 'error',
  why: 'a new revision tells every post that it must read the duty again; raised for nothing, the next one is not believed',
  example: { wrong: '# edition 1.0 has the same duty with `rev: 1`\n- id: join-card\n  rev: 2', right: '- id: join-card\n  rev: 1' },
  reads: ['duties', 'changes'],
  check: {
    on: 'history',
    *find({ draft, before, changes }) {
      if (before === undefined) return
      const editorial = editorialVerdicts(draft)
      for (const { section, duties } of changes.values()) {
        for (const { duty, rev, hasNewMeaning } of duties) {
          const isEditorial = hasNewMeaning && editorial.has(duty.id)
          if (duty.rev === rev || (hasNewMeaning && !isEditorial && duty.rev > rev)) continue
          // A meaning that is new and a revision that is lower: NM420 says that it was not raised.
          if (hasNewMeaning && !isEditorial) continue
          const range = section.document.range(['duties', duty.index, 'rev'])
          yield {
            message: isEditorial
              ? `duty \`${duty.id}\` is listed as an editorial change and has a new revision`
              : `duty \`${duty.id}\` means what it meant in edition ${before.number}, and its revision is ${duty.rev}`,
            place: section.document.at(['duties', duty.index, 'rev']),
            label: `edition ${before.number} has revision ${rev}`,
            help: `write \`rev: ${rev}\``,
            fix: !isEditorial && range ? { file: section.document.file, ...range, text: String(rev) } : undefined,
            about: [duty.id, section.id],
          }
        }
      }
    },
  },
}
