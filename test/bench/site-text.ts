import { BUILDERS } from './builders/index.ts'
import { count, formatTable, kilobytes, megabytes, ratio, seconds } from './format-table.ts'
import { judgeSites } from './judge-sites.ts'
import type { SiteFigures } from './site-figures.ts'

const HEAD = ['', 'cold', 'x floor', 'warm', 'edit', 'memory', 'files', 'pages', 'output', 'ms a page', 'section page', 'gzip', 'with CSS, JS']

/** The result of the site bench in words: a table for each size, then what it says of the bars. */
export function siteText(sites: readonly SiteFigures[], runs: number): string {
  const taking = BUILDERS.filter(({ name }) => sites.some(({ builders }) => name in builders))
  return [
    `Site: builds of the same text, CPU seconds${runs === 1 ? '' : `, median of ${runs}`}. Cold: no caches. Warm: again, nothing changed. Edit: again, one paragraph changed.`,
    'Memory: most that one process held, cold. Section page: HTML, median; then compressed; then compressed with what the page loads at once.',
    ...taking.map(({ name, about }) => `  ${name}: ${about}`),
    ...sites.map(sizeText),
    ...judgeSites(sites),
  ]
    .join('\n')
    .replaceAll('\n\n\n', '\n\n')
    .concat('\n')
}

function sizeText({ sections, duties, words, builders }: SiteFigures): string {
  const floor = builders['remark']?.cold.cpu
  const rows = Object.entries(builders).map(([name, { cold, warm, edit, output }]) => [
    name,
    seconds(cold.cpu),
    ratio(cold.cpu, floor),
    seconds(warm.cpu),
    seconds(edit.cpu),
    megabytes(cold.memory),
    count(output.files),
    count(output.htmlPages),
    megabytes(output.bytes),
    ((cold.cpu / output.htmlPages) * 1000).toFixed(1),
    kilobytes(output.page.html),
    kilobytes(output.page.gzip),
    kilobytes(output.page.whole),
  ])
  return `\n${count(sections)} sections, ${count(duties)} duties, ${count(words)} words\n\n${formatTable(HEAD, rows)}\n`
}
