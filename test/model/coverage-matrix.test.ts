import { expect, test } from 'vitest'
import { coverageMatrix } from '#engine'
import { demonstration } from '../demonstration.ts'
import { FEED_DUTY, smallEdition } from '../render/small-edition.ts'

test('a function is needed by the cohorts it names and those below them, and served by duties about cases that reach them', () => {
  const functions = {
    all: { title: 'All', sections: ['care'] },
    one: { title: 'One', sections: ['care.feeding'], cohorts: ['lions'] },
    none: { title: 'None', sections: ['sky'], cohorts: ['everyone'] },
  }
  const duties = [FEED_DUTY, { ...FEED_DUTY, id: 'plan', cohorts: ['everyone'], scope: 'organisation' }]
  const edition = smallEdition({ body: '<Duty id="feed" />\n\n<Duty id="plan" />', front: { duties }, registers: { functions } })
  expect(
    coverageMatrix(edition).map((row) => [
      row.function.id,
      ...row.cells.map((cell) => `${cell.cohort} ${cell.needed} ${cell.duties.map((duty) => duty.id).join()}`),
    ]),
  ).toEqual([
    ['all', 'lions true feed', 'birds true '],
    ['one', 'lions true feed', 'birds false '],
    ['none', 'lions true ', 'birds true '],
  ])
})

test('the demonstration has a post for every function and cohort that needs one', () => {
  const gaps = coverageMatrix(demonstration).flatMap((row) =>
    row.cells.filter((cell) => cell.needed && cell.duties.length === 0).map((cell) => `${row.function.id} ${cell.cohort}`),
  )
  expect(gaps).toEqual([])
})
