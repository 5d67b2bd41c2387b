/** What a page in a browser needs of the engine to search: nothing of it reads a disk or knows an edition. */
export { cutExcerpt } from '../output/search/cut-excerpt.ts'
export type { ShownRecord } from '../output/search/index-files.ts'
export { type Answer, type FacetIndex, openSearch, type Search } from '../output/search/open-search.ts'
export type { Ranked } from '../output/search/rank-records.ts'
export { suggestTitles } from '../output/search/suggest-titles.ts'
export type { QueryPlan } from '../output/search/understand-query.ts'
