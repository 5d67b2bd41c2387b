import { countOf, formatDate } from '../../model/wording.ts'
import { wrapWords } from '../../model/wrap-words.ts'
import { describeExtract, type Extract, partsOfExtract } from './describe-extract.ts'
import { lineToText } from './line-to-text.ts'

/** An extract for a terminal or a plain message: `width` is the longest line, 80 if not given. */
export function extractToText(extract: Extract, width = 80): string {
  const wrap = (text: string) => wrapWords(text, width)
  const blocks = [[...(extract.notice === undefined ? [] : [...wrap(extract.notice), '']), ...headerLines(extract).flatMap((line) => wrap(line))]]
  for (const part of partsOfExtract(extract)) {
    if (part.duties.length === 0) continue
    blocks.push([...wrap(part.heading), '-'.repeat(Math.min(part.heading.length, width))])
    for (const line of part.duties) blocks.push(lineToText(line, width))
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headerLines(extract: Extract): string[] {
  const { manual, edition, count, note, digest, toolVersion, address } = extract
  const { title, filter, leftOut } = describeExtract(extract)
  const published = edition.publishedOn === undefined ? '' : `, published ${formatDate(edition.publishedOn)}`
  return [
    title,
    `${manual.title}, edition ${edition.number} (${edition.title}${published}; law as at ${formatDate(edition.lawAsAt)})`,
    ...(edition.audience === undefined ? [] : [`Version for ${edition.audience.title}`]),
    ...(filter === undefined ? [] : [`Only what can apply to: ${filter}`]),
    countOf(count, 'duty', 'duties') + (leftOut === undefined ? '' : `; left out: ${leftOut}`),
    ...(note === undefined ? [] : [note]),
    `Extract ${digest.slice(0, 16)}, edition ${edition.digest.slice(0, 16)}, tool ${toolVersion}`,
    address,
  ]
}
