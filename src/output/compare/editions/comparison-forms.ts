import type { ChangesFor, EditionComparison, Impact, SectionRedlineData } from '#schemas'
import { changesOutline } from './changes-outline.ts'
import { comparisonOutline } from './comparison-outline.ts'
import { impactOutline } from './impact-outline.ts'
import type { Outline } from './outline.ts'
import { outlineToHtml } from './outline-to-html.ts'
import { outlineToMarkdown } from './outline-to-markdown.ts'
import { outlineToText, type TextSetting } from './outline-to-text.ts'

/** A comparison of two editions, what it means for one post or cohort, or what a change does. */
export type Comparable = EditionComparison | ChangesFor | Impact

function outlineOf(value: Comparable): Outline {
  if (value.format === 'comparison/1') return comparisonOutline(value)
  return value.format === 'impact/1' ? impactOutline(value) : changesOutline(value)
}

/** For a terminal or a plain message. */
export const comparisonToText = (value: Comparable, setting?: TextSetting): string => outlineToText(outlineOf(value), setting)

/** For a document or a ticket; places are linked by their whole addresses. */
export const comparisonToMarkdown = (value: Comparable): string => outlineToMarkdown(outlineOf(value))

/** One HTML document for a message or a file: its style inside, no scripts, nothing loaded. */
export const comparisonToHtml = (value: Comparable): string => outlineToHtml(outlineOf(value))

/** The one JSON of a comparison: two spaces, one line feed at the end. The same editions give the same bytes. */
export const comparisonToJson = (value: Comparable | SectionRedlineData): string => `${JSON.stringify(value, null, 2)}\n`
