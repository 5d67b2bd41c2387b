import type { LabelledQuery } from './read-queries.ts'

/** Sections that print a whole register: they hold each of its records. */
const PRINTS: Readonly<Record<string, string>> = {
  'annexes.glossary': 'glossary',
  'annexes.device-register': 'devices',
  'annexes.instruments': 'law',
  'annexes.statutory-requirements': 'requirements',
  'annexes.recommendations': 'recommendations',
  'annexes.regions': 'regions',
  'annexes.training-register': 'training',
}

/** How well a result answers: 2 best, 1 good, 0 not. A whole register that holds an answer is good. */
export function gradeOf(id: string, { best, good }: Pick<LabelledQuery, 'best' | 'good'>): 0 | 1 | 2 {
  if (best.includes(id)) return 2
  if (good.includes(id)) return 1
  const register = id.startsWith('register:') ? id.slice('register:'.length) : PRINTS[id]
  return register !== undefined && [...best, ...good].some((answer) => answer.startsWith(`${register}:`)) ? 1 : 0
}

export interface Score {
  /** Queries that have an answer, and those that have none. */
  readonly queries: number
  readonly negatives: number
  /** Shares of the queries whose first result, or one of the first five, answers. */
  readonly first: number
  readonly five: number
  /** Share whose first result is among the best answers. */
  readonly best: number
  /** Mean of one over the place of the first result that answers. */
  readonly reciprocal: number
  /** Share of the queries without an answer that get none. */
  readonly silent: number
}

/** The score of answers, given as ids for each query. */
export function scoreAnswers(queries: readonly LabelledQuery[], answers: ReadonlyMap<string, readonly string[]>): Score {
  const asked = queries.filter(({ best }) => best.length > 0)
  const negatives = queries.filter(({ best }) => best.length === 0)
  const places = asked.map((query) => (answers.get(query.q) ?? []).findIndex((id) => gradeOf(id, query) > 0))
  const share = (count: number, of: number) => (of === 0 ? Number.NaN : count / of)
  return {
    queries: asked.length,
    negatives: negatives.length,
    first: share(places.filter((place) => place === 0).length, asked.length),
    five: share(places.filter((place) => place >= 0 && place < 5).length, asked.length),
    best: share(asked.filter((query) => gradeOf(answers.get(query.q)?.[0] ?? '', query) === 2).length, asked.length),
    reciprocal: share(
      places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0),
      asked.length,
    ),
    silent: share(negatives.filter(({ q }) => (answers.get(q) ?? []).length === 0).length, negatives.length),
  }
}
