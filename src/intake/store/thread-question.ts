import type { Given } from './sqlite-file.ts'

/** What the thread of a file is asked: a statement with its values, or to close the file and end. */
export type Question = readonly [sql: string, values: readonly unknown[]] | 'close'

/** What it answers: what the statement gave, or why it failed. */
export type Answer = Given | { readonly failed: { readonly message: string; readonly code: unknown; readonly errcode: unknown } }
