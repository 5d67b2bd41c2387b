/**
 * What a reader pays for a redline, in characters: each marked character costs one, and each fragment (a run of marked text) costs
 * `fragment` more. So a run of unchanged words between two marks is kept when leaving it unmarked saves more than a fragment costs.
 * A run of no, one or two words reads as confetti and must be worth `islands` more to stand.
 *
 * Measured on 3,000 seeded edits of the demonstration manual's own paragraphs (test/output/compare/words/realistic-edits.ts), as marked
 * characters against the fewest possible at the 95th percentile, and islands of up to two words in a changed sentence, before the islands no
 * larger than their neighbours are dropped: 8 and [20, 10, 4] give 1.30 and 0.066, these give 1.35 and 0.051, 12 and [20, 12, 8] give 1.43
 * and 0.037, 20 and [30, 10, 4] give 1.49 and 0.022. Dropping those islands takes 0.044 to 0.030 at a cost of 1.32 to 1.36. Raise the prices if
 * readers find redlines restless; lower them if readers miss which words changed.
 */
export const price = { fragment: 10, islands: [20, 12, 6, 0] } as const
