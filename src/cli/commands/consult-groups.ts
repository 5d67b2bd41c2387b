import { countOf } from '#engine'
import { readDesk } from '../../intake/index.ts'
import { alignColumns } from '../align-columns.ts'
import { defineCommand, EXIT } from '../command.ts'
import { firstWords } from '../consult/first-words.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'

export const consultGroups = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: CONSULT_OPTIONS,
  about: [
    'Lists comments that say nearly the same, in groups, the largest first, and says which look like a campaign. Each comment is counted and answered by itself.',
  ],
  examples: [['consult groups', 'near-duplicates and campaigns']],
  run: (call) =>
    withIntake(call, async (intake) => {
      const { groups, states } = await readDesk(intake)
      if (call.json) {
        call.terminal.print(`${JSON.stringify(groups)}\n`)
        return EXIT.fine
      }
      const rows = groups.map(({ ids, respondents, likeness, isCampaign }) => [
        ids[0] ?? '',
        countOf(ids.length, 'comment'),
        countOf(respondents, 'respondent'),
        `${Math.round(likeness * 100)} % alike`,
        isCampaign ? 'campaign' : '',
        firstWords(states.get(ids[0] ?? '')?.comment.text ?? '', 50),
      ])
      call.terminal.print(`${[...alignColumns(rows), `${countOf(groups.length, 'group')}.`].join('\n')}\n`)
      return EXIT.fine
    }),
})
