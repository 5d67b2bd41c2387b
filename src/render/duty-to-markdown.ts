import { audienceWords } from '../model/audience.ts'
import { dutyAudience } from '../model/duty-audience.ts'
import { dutySentence } from '../model/duty-sentence.ts'
import type { Edition } from '../model/edition.ts'
import type { Duty } from '../model/section.ts'
import { dutyLines } from './duty-lines.ts'
import { cellToMarkdown, escapeMarkdown, type MarkdownSite, markdownTag, wordsToMarkdown } from './markdown-words.ts'

/** A duty as Markdown: the sentence with its binding word in bold, and the quiet lines as a list. */
export function dutyToMarkdown(edition: Edition, duty: Duty, site: MarkdownSite): string {
  const { post, binding, action, deadline } = dutySentence(edition, duty)
  const sentence = `${escapeMarkdown(post)} **${escapeMarkdown(binding)}** ${escapeMarkdown(`${action}${deadline}`)}.`
  const lines = dutyLines(edition, duty).map(({ label, cell }) => `- ${label}: ${cellToMarkdown(cell, site)}`)
  const permanent = wordsToMarkdown([{ text: duty.id, to: { to: 'duty', id: duty.id } }], site)
  const audience = audienceWords(edition.config, dutyAudience(edition, duty))
  const marked = audience === undefined ? sentence : `${markdownTag(audience)} ${sentence}`
  return [marked, '', ...lines, `- Duty: ${permanent}, revision ${duty.rev}`].join('\n')
}
