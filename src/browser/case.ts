/** What the page of a case needs in the browser. It loads nothing of Node. */
export { caseDigest } from '../output/case/case-digest.ts'
export { type CaseChoices, needsMet, readNeeds, type WhyNot, whyNotNow } from '../output/case/case-needs.ts'
export { type CaseKeys, readChoices, writeChoices } from '../output/case/choices-in-address.ts'
