import { describe, expect, test } from 'vitest'
import { makeIndex, openSearch, searchRecords, searchWords } from '#engine'
import { scoreAnswers } from '../../bench/search/judge-answers.ts'
import { readQueries } from '../../bench/search/read-queries.ts'
import { readSecondEdition } from '../../demonstration.ts'

const edition = readSecondEdition()
const records = searchRecords(edition, { base: '/', about: (name) => ({ title: name, lists: '' }) })
const queries = readQueries()

describe('the labelled queries', () => {
  test('are asked once each, and name what there is', () => {
    const known = new Set(records.map(({ id }) => id))
    expect(queries.flatMap(({ q, best, good }) => [...best, ...good].filter((id) => !known.has(id)).map((id) => `${q}: ${id}`))).toEqual([])
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length)
  })

  test('are answered no worse than the bench has measured', async () => {
    const files = new Map(makeIndex(records, searchWords(edition)).map(({ name, body }) => [name, body]))
    const search = await openSearch(async (name) => JSON.parse(files.get(name) ?? 'null'))
    const answers = new Map<string, string[]>()
    for (const { q } of queries)
      answers.set(
        q,
        (await search.ask(q)).ranked.slice(0, 10).map(({ record }) => records[record]?.id ?? ''),
      )
    const { first, five, silent } = scoreAnswers(queries, answers)
    expect(first).toBeGreaterThanOrEqual(0.9)
    expect(five).toBeGreaterThanOrEqual(0.97)
    expect(silent).toBeGreaterThanOrEqual(0.85)
  })
})
