import type { Builder } from './builder.ts'
import { eleventy } from './eleventy.ts'
import { ours } from './ours.ts'
import { remark } from './remark.ts'
import { starlight } from './starlight.ts'

/** Every generator of the bench, in the order of the tables. Ours is the one that others are compared with. */
export const BUILDERS: readonly Builder[] = [ours, starlight, eleventy, remark]

export const BUILDER_NAMES: readonly string[] = BUILDERS.map(({ name }) => name)
