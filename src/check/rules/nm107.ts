import type { Link } from 'mdast'
import type { Edition } from '../../model/edition.ts'
import type { Fix } from '../../model/finding.ts'
import { linkTarget } from '../../model/link-target.ts'
import type { Section } from '../../model/section.ts'
import { suggest } from '../../model/suggest.ts'
import { isCertainId } from '../certain-id.ts'
import type { Rule } from '../rule.ts'

export const nm107: Rule = {
  code: 'NM107',
  title: 'A link to nothing',
  severity: 'error',
  why: 'a reader who follows the link would find no page, or the wrong place on it',
  example: { wrong: '[how to hand over](roles.handovr)', right: '[how to hand over](roles.handover)' },
  check: {
    on: 'section',
    *find(edition, section, { links }) {
      for (const link of links) {
        if (!REFUSED.test(link.url) && linkTarget(edition, section, link.url).kind === 'unknown') yield problemOf(edition, section, link)
      }
    },
  },
}

/** Addresses of pages elsewhere, and forms that reading refuses already. */
const REFUSED = /^$|^[./]|[:\\\s%]/

function problemOf(edition: Edition, section: Section, link: Link) {
  const { place, fixTo } = linkPlace(section, link)
  const [page = '', block] = link.url.split('#', 2)
  const holder = page === '' ? section : edition.sections.get(page)
  if (block !== undefined && block !== '' && holder !== undefined) {
    const elsewhere = [...edition.sections.values()].find((other) => other.blocks.some((candidate) => candidate.id === block))
    return {
      message: `section \`${holder.id}\` has no block \`${block}\``,
      place,
      label: 'no block has this id there',
      help:
        elsewhere === undefined
          ? 'copy the id of the block again, or link to the section'
          : `the block now stands in another section: write (${elsewhere.id}#${block})`,
      fix: elsewhere === undefined ? undefined : fixTo(`${elsewhere.id}#${block}`),
    }
  }
  const ids = [...edition.sections.keys(), ...edition.chapters.map((chapter) => chapter.id)]
  const near = suggest(page, ids)
  const rest = link.url.slice(page.length)
  return {
    message: `link to an unknown section: ${link.url}`,
    place,
    label: 'no section or chapter has this id',
    second:
      near === undefined || !edition.sections.has(near)
        ? undefined
        : { place: (edition.sections.get(near) as Section).document.at(['id']), label: 'a section with a similar id' },
    help: near === undefined ? 'write the id of a section, such as chapter.section, or a whole https address' : `did you mean (${near}${rest})?`,
    fix: near !== undefined && isCertainId(page, near, ids) ? fixTo(`${near}${rest}`) : undefined,
  }
}

/** The place of a link’s target, which ends one bracket before the link does. */
function linkPlace(section: Section, link: Link) {
  const end = (link.position?.end.offset ?? 0) - 1
  const start = end - link.url.length
  const { file, text } = section.document
  const isPlain = text.slice(section.bodyStart + start, section.bodyStart + end) === link.url
  return {
    place: section.placeOf(isPlain ? { position: { start: { offset: start }, end: { offset: end } } } : { position: link.position }),
    fixTo: (to: string): Fix | undefined => (isPlain ? { file, start: section.bodyStart + start, end: section.bodyStart + end, text: to } : undefined),
  }
}
