import type { SubmissionStateName } from '#schemas'

/** States in which a comment takes part: it is answered and it counts. */
export const COUNTED: readonly SubmissionStateName[] = ['submitted', 'receipted', 'admitted']
