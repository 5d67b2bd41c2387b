import { answeredOf, countOf } from '#engine'
import { countProgress, type DeskLine, type Progress, progressBy, readDesk } from '../../intake/index.ts'
import { alignColumns } from '../align-columns.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'

const STEPS = ['toAnswer', 'screened', 'triaged', 'proposed', 'agreed', 'published', 'overdue'] as const satisfies readonly (keyof Progress)[]
const HEADS = ['', 'to answer', 'read', 'theme', 'proposed', 'agreed', 'published', 'waits too long']

/** The parts by which progress is counted, beside the whole: their heads, and the part of a line. */
const PARTS: Readonly<Record<'theme' | 'section', (line: DeskLine) => string | undefined>> = {
  theme: ({ state }) => state.answer.theme,
  section: ({ section }) => section,
}

export const consultProgress = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: CONSULT_OPTIONS,
  about: ['Says how far the answers are: in all, by theme and by section. Each step counts what reached it or went further, and the counts add up.'],
  examples: [['consult progress', 'what is left to do']],
  run: (call) =>
    withIntake(call, async (intake) => {
      const { lines } = await readDesk(intake)
      const all = countProgress(lines)
      const parts = Object.entries(PARTS).map(([name, partOf]) => [name, [...progressBy(lines, partOf)]] as const)
      if (call.json) {
        const byPart = parts.map(([name, rows]) => [name, Object.fromEntries(rows.map(([id, progress]) => [id ?? 'none', stepsOf(progress)]))])
        call.terminal.print(`${JSON.stringify({ counts: all.counts, ...stepsOf(all), by: Object.fromEntries(byPart) }, null, 2)}\n`)
        return EXIT.fine
      }
      const { counts } = all
      const row = (name: string, progress: Progress) => [name, ...STEPS.map((step) => String(progress[step]))]
      const rows = parts.flatMap(([name, found]) => [HEADS.with(0, `by ${name}`), ...found.map(([id, progress]) => row(`  ${id ?? 'none'}`, progress))])
      call.terminal.print(`${alignColumns([HEADS, row('all', all), ...rows]).join('\n')}

${countOf(counts.received, 'comment')} received = ${answeredOf(counts)} answered + ${counts.open} open + ${counts.withdrawn} withdrawn + ${counts.superseded} replaced + ${counts.refused} late and not admitted + ${counts.undecided} late and not decided
`)
      return EXIT.fine
    }),
})

const stepsOf = (progress: Progress) => Object.fromEntries(STEPS.map((step) => [step, progress[step]]))
