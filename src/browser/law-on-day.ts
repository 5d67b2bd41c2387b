/** What a page needs in the browser to say how the law stood on a day. It loads nothing of Node. */
export { type KnownState, standingOnDay } from '../model/law-on-day.ts'
export { LAW_STANDINGS, lawStandingWords } from '../model/law-standing-words.ts'
export { countOf, formatDate } from '../model/wording.ts'
