import { type CommentState, countOf, showControls } from '#engine'
import { type DeskFilter, FILTERS, filterLines, placesIn, readDesk, readFilter, SORTS, type Sort, sortLines } from '../../intake/index.ts'
import { alignColumns } from '../align-columns.ts'
import { defineCommand, EXIT } from '../command.ts'
import { firstWords } from '../consult/first-words.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { refuseUnknownFilters } from '../consult/refuse-unknown.ts'
import { openEdition } from '../open-manual.ts'

export const consultList = defineCommand({
  words: { usage: '[words]', least: 0, most: 1 },
  options: {
    submission: { kind: 'text', value: 'STATE', about: 'only those that stand so on their way in', among: FILTERS.submission },
    answer: { kind: 'text', value: 'STATE', about: 'only those whose answer stands so', among: FILTERS.answer },
    verdict: { kind: 'text', value: 'DECISION', about: 'only those answered so', among: FILTERS.verdict },
    theme: { kind: 'text', value: 'ID', about: 'only those of a theme; none for those without' },
    chapter: { kind: 'text', value: 'ID', about: 'only those on a chapter' },
    section: { kind: 'text', value: 'ID', about: 'only those on a section and what stands in it' },
    duty: { kind: 'text', value: 'ID', about: 'only those on a duty' },
    role: { kind: 'text', value: 'ID', about: 'only those on a duty of this post, or a section that has one' },
    cohort: { kind: 'text', value: 'ID', about: 'only those on a duty about this cohort, or a section that has one' },
    organisation: { kind: 'text', value: 'NAME', about: 'only those of an organisation' },
    respondent: { kind: 'text', value: 'REF', about: 'only those of one respondent, such as r-7k2m9x' },
    kind: { kind: 'text', value: 'KIND', about: 'only those that make this kind of point', among: FILTERS.kind },
    anchor: { kind: 'text', value: 'OUTCOME', about: 'only those whose words stand so in the draft now', among: FILTERS.anchor },
    alike: { kind: 'text', value: 'WHICH', about: 'only those that stand alone, that others say nearly the same as, or of a campaign', among: FILTERS.group },
    waiting: { kind: 'flag', about: 'only those that wait longer than they should' },
    proposing: { kind: 'flag', about: 'only those that propose a wording' },
    owner: { kind: 'text', value: 'REF', about: 'only those that this member of staff is to answer, such as s-7k2m9x' },
    sort: { kind: 'text', value: 'ORDER', about: 'oldest if not given', among: SORTS },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Lists the comments of a consultation, narrowed as you like: id, where it stands, where its answer stands, what it is about, and how it begins. Words given are looked for in the comments.',
  ],
  examples: [
    ['consult list', 'every comment'],
    ['consult list --submission late', 'those that wait for a decision on being late'],
    ['consult list weekend --answer screened --sort place', 'those that speak of weekends and have no theme, as they stand in the draft'],
  ],
  run: (call) =>
    withIntake(call, async (intake) => {
      const { lines, groupOf, draft } = await readDesk(intake)
      const { alike, waiting, proposing, owner, sort, consultation: _consultation, data: _data, ...rest } = call.options
      const filter: DeskFilter = { ...readFilter(rest), ...readFilter({ q: call.words[0], group: alike }) }
      // On the desk these three are one choice; here each narrows further.
      const waits = [waiting === true ? 'yes' : undefined, proposing === true ? 'wording' : undefined, owner === undefined ? undefined : 'mine']
      const narrowed = waits.reduce((left, value) => filterLines(left, readFilter({ waiting: value }), { groupOf, me: owner }), lines)
      const found = sortLines(filterLines(narrowed, filter, { groupOf, me: owner }), (sort as Sort | undefined) ?? 'oldest', {
        places: placesIn(draft?.words),
        groupOf,
      })
      if (found.length === 0) refuseUnknownFilters(rest, intake, openEdition(call))
      const states = found.map(({ state }) => state)
      if (call.json) call.terminal.print(`${JSON.stringify(states.map((one) => ({ ...one, anchors: Object.fromEntries(one.anchors) })))}\n`)
      else call.terminal.print(`${[...alignColumns(states.map(rowOf)), `${countOf(states.length, 'comment')}.`].join('\n')}\n`)
      return EXIT.fine
    }),
})

const rowOf = ({ comment, submission, answer }: CommentState): string[] => [
  comment.id,
  submission.state,
  answer.state,
  `${comment.target.what} ${showControls(comment.target.id)}`,
  firstWords(comment.text || (comment.proposed ?? ''), 60),
]
