import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Edition, loadManual, type Section, sectionMarkdown } from '#engine'

export interface ExportedText {
  /** Where each section stands, such as `chapter-1/part-2`. */
  readonly places: readonly string[]
  readonly words: number
}

/**
 * Writes every section of a manual as plain Markdown, duties and tables as words: `<chapter>/<section>.md` with its title in front
 * matter. A file that would stay the same is left alone.
 */
export function exportText(manual: string, folder: string): ExportedText {
  const { edition } = loadManual(manual)
  const texts = [...edition.sections.values()].map((section) => ({ place: section.id.replace('.', '/'), text: plainText(edition, section) }))
  for (const { place, text } of texts) {
    const file = join(folder, `${place}.md`)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return { places: texts.map(({ place }) => place), words: texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) }
}

/** Generators print the title themselves, and links stay inside the site. */
const plainText = (edition: Edition, section: Section): string =>
  `---\ntitle: ${section.title}\n---\n\n${sectionMarkdown(edition, section)
    .replace(/^# .*\n+/, '')
    .replaceAll(edition.config.address, '')}`
