import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEditions, sectionRedline } from '#engine'
import { baseEdition, type Edits } from './base-edition.ts'

/** One edit, with the sections and duties it touches and no others. */
interface Edit {
  readonly file: string
  readonly was: string
  readonly becomes: string
  readonly sections: readonly string[]
  readonly duties: readonly string[]
}

const WELCOME = 'chapters/01-joining/welcome.mdx'
const RULES = 'chapters/01-joining/rules.mdx'
const DESK = 'chapters/02-lending/desk.mdx'
const SCHOOL = 'chapters/02-lending/school.mdx'

/** Edits that do not overlap, so that any of them go together. */
const EDITS: readonly Edit[] = [
  { file: WELCOME, was: 'A friendly first visit', becomes: 'A kind first visit', sections: ['joining.welcome'], duties: [] },
  {
    file: WELCOME,
    was: '- it lends books [#r3w5x]',
    becomes: '- it lends books [#r3w5x]\n- it opens the yard [#b2c3d]',
    sections: ['joining.welcome'],
    duties: [],
  },
  { file: WELCOME, was: 'modality: should', becomes: 'modality: must', sections: ['joining.welcome'], duties: ['join-explain'] },
  { file: WELCOME, was: 'within: P2D', becomes: 'within: P4D', sections: ['joining.welcome'], duties: ['join-card'] },
  { file: WELCOME, was: 'reviewBy: 2025-03-01', becomes: 'reviewBy: 2026-03-01', sections: [], duties: [] },
  { file: RULES, was: '## Counting\n', becomes: '## Counts\n', sections: ['joining.rules'], duties: [] },
  { file: RULES, was: 'every: P1M', becomes: 'every: P2M', sections: ['joining.rules'], duties: ['stock-check'] },
  { file: RULES, was: 'The rules are few, and each has a reason.', becomes: 'The rules are few,\nand each has a reason.', sections: [], duties: [] },
  { file: DESK, was: 'cohorts: [young]', becomes: 'cohorts: [young, adult]', sections: ['lending.desk'], duties: ['lend-young'] },
  { file: DESK, was: 'Deliveries are described', becomes: 'Deliveries are set out', sections: ['lending.desk'], duties: [] },
  { file: SCHOOL, was: 'Two letters a term keep both sides informed.\n', becomes: '', sections: ['lending.school'], duties: [] },
  { file: SCHOOL, was: 'with: [school]', becomes: 'with: [school, inspectors]', sections: ['lending.school'], duties: ['school-loans'] },
  { file: 'chapters/02-lending/chapter.yaml', was: '[desk, school]', becomes: '[school, desk]', sections: [], duties: [] },
  { file: 'chapters/01-joining/chapter.yaml', was: '[welcome, rules]', becomes: '[rules, welcome]', sections: [], duties: [] },
]

const editsOf = (chosen: readonly Edit[]): Edits =>
  Object.fromEntries([...Map.groupBy(chosen, ({ file }) => file)].map(([file, list]) => [file, list.map(({ was, becomes }) => [was, becomes] as const)]))

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

test('of any edits together, what was edited is found and nothing else; and back, the same with its opposite', () => {
  fc.assert(
    fc.property(fc.subarray([...EDITS]), (chosen) => {
      const [old, fresh] = [baseEdition(), baseEdition(editsOf(chosen))]
      const [there, back] = [compareEditions(old, fresh), compareEditions(fresh, old)]
      for (const found of [there, back]) {
        expect(sorted(found.sections.filter(({ edited }) => edited).map(({ id }) => id))).toEqual(sorted(chosen.flatMap(({ sections }) => sections)))
        expect(sorted(found.duties.filter(({ status }) => status !== 'unchanged').map(({ id }) => id))).toEqual(sorted(chosen.flatMap(({ duties }) => duties)))
      }
      const mirrored = { ...back.counts.duties, strengthened: back.counts.duties.weakened, weakened: back.counts.duties.strengthened }
      expect(mirrored).toEqual(there.counts.duties)
      for (const [index, section] of there.sections.entries()) {
        const other = back.sections.find(({ id }) => id === section.id)
        expect([other?.blocks?.added ?? 0, other?.blocks?.removed ?? 0, other?.blocks?.edited ?? 0], String(index)).toEqual([
          section.blocks?.removed ?? 0,
          section.blocks?.added ?? 0,
          section.blocks?.edited ?? 0,
        ])
        // The printed page and the value never tell two stories.
        const { isChanged } = sectionRedline(old, fresh, section, { base: '/', comparison: there })
        if (section.blocks !== undefined && section.fields.length === 0) expect(isChanged, section.id).toBe(true)
        if (!section.edited && !section.generatedOnly) expect(isChanged, section.id).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
