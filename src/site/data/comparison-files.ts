import { comparisonToJson, comparisonToMarkdown } from '#engine'
import { hasDraftSide, spanWords } from '../comparison-sides.ts'
import { comparisonsToBuild } from '../comparisons.ts'
import type { DataFile } from './data-file.ts'
import { dutyChangesCsv } from './duty-changes-csv.ts'
import { printStyles } from './print-styles.ts'

/** Each comparison that this build makes as JSON and Markdown, its duties as CSV, and the margins of its printed pages. */
export const comparisonFiles = (): DataFile[] =>
  comparisonsToBuild().flatMap(({ comparison, fresh, pair, link }): DataFile[] => [
    { address: link({ to: 'data', form: 'json' }), body: () => comparisonToJson(comparison) },
    { address: link({ to: 'data', form: 'md' }), body: () => comparisonToMarkdown(comparison) },
    { address: link({ to: 'data', form: 'csv' }), body: () => dutyChangesCsv(comparison) },
    {
      address: link({ to: 'print-styles' }),
      body: () => printStyles(fresh.edition.config, `${hasDraftSide(pair) ? 'DRAFT, not in force. ' : ''}Changes ${spanWords(pair)}`),
    },
  ])
