import type { Given, Step } from './sqlite-file.ts'

/** What the thread of a file is asked: statements with their values, or to close the file and end. */
export type Question = readonly Step[] | 'close'

/** What it answers: what each statement gave, or why one failed. */
export type Answer = readonly Given[] | { readonly failed: { readonly message: string; readonly code: unknown; readonly errcode: unknown } }
