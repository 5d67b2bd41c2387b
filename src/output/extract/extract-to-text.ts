import type { RoleExtract } from '#schemas'
import { countOf, formatDate } from '../../model/wording.ts'
import { wrapWords } from '../../model/wrap-words.ts'
import { lineToText } from './line-to-text.ts'

/** An extract for a terminal or a plain message: `width` is the longest line, 80 if not given. */
export function extractToText(extract: RoleExtract, width = 80): string {
  const wrap = (text: string) => wrapWords(text, width)
  const blocks = [[...(extract.notice === undefined ? [] : [...wrap(extract.notice), '']), ...headerLines(extract).flatMap((line) => wrap(line))]]
  for (const part of extract.parts) {
    if (part.duties.length === 0) continue
    blocks.push([...wrap(part.heading), '-'.repeat(Math.min(part.heading.length, width))])
    for (const line of part.duties) blocks.push(lineToText(line, width))
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headerLines({ role, manual, edition, filter, count, leftOut, note, digest, toolVersion, address }: RoleExtract): string[] {
  const published = edition.publishedOn === undefined ? '' : `, published ${formatDate(edition.publishedOn)}`
  return [
    role.title,
    `${manual.title}, edition ${edition.number} (${edition.title}${published}; law as at ${formatDate(edition.lawAsAt)})`,
    ...(filter === undefined ? [] : [`Only what can apply to: ${filter.title}`]),
    countOf(count, 'duty', 'duties') +
      (leftOut.count === 0 ? '' : `; left out: ${leftOut.reasons.map((reason) => `${reason.count} ${reason.words}`).join('; ')}`),
    ...(note === undefined ? [] : [note]),
    `Extract ${digest.slice(0, 16)}, edition ${edition.digest.slice(0, 16)}, tool ${toolVersion}`,
    address,
  ]
}
