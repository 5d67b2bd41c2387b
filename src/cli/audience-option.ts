import type { OptionShapes } from './command.ts'

/** Whose version of the manual a command speaks of. */
export const AUDIENCE_OPTION = {
  audience: { kind: 'text', value: 'ID', about: 'only what this audience of manual.yaml may read; everything if not given' },
} as const satisfies OptionShapes
