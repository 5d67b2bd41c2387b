import type { Edition } from '../../model/edition.ts'
import { permanentAddress } from '../../model/permanent-address.ts'
import type { Section } from '../../model/section.ts'
import { plainText } from '../../render/plain-text.ts'
import { dutyJson } from './duty-json.ts'
import { editionHeader } from './edition-header.ts'

/** A section as data: its front matter, its blocks as plain text with their ids and numbers, and its duties. */
export function sectionJson(edition: Edition, section: Section) {
  const { duties: _duties, silence: _silence, ...frontMatter } = section.data
  return {
    format: 'section/1',
    ...editionHeader(edition),
    ...frontMatter,
    number: section.number,
    chapter: section.chapter,
    stage: section.stage,
    address: permanentAddress(edition, { to: 'section', id: section.id }),
    blocks: section.blocks.map(({ id, kind, number, node, audience }) => ({
      id,
      kind,
      number,
      audience,
      text: plainText(edition, section, node, { duties: true }),
    })),
    duties: section.duties.map((duty) => dutyJson(edition, duty)),
  }
}
