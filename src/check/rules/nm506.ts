import { toString as textOf } from 'mdast-util-to-string'
import type { Rule } from '../rule.ts'

/** Words that say nothing of where a link goes when they stand alone. */
const SAYS_NOTHING =
  /^(?:click(?:\s+(?:here|this|on\s+this))?|here|this|that|link|this\s+link|the\s+link|(?:this|the|that)\s+(?:page|section|chapter|site|website|document)|page|section|more|read\s+more|see\s+more|learn\s+more|find\s+out\s+more|further\s+information|more\s+information|details|continue|see\s+here|go\s+here)$/i
const BARE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*(?:#\S*)?$/i

export const nm506: Rule = {
  code: 'NM506',
  title: 'Link text that does not say where it goes',
  severity: 'warning',
  why: 'people who list the links of a page, or hear them read out, get no idea of what is behind this one',
  example: { wrong: 'How to hand over is [here](roles.handover).', right: 'See [how to hand over](roles.handover).' },
  check: {
    on: 'section',
    *find(_edition, section, { links }) {
      for (const link of links) {
        const words = textOf(link).trim()
        const plain = words.replace(/^["“‘(]+|[.,;:!?"”’)]+$/g, '').trim()
        if (plain !== '' && !SAYS_NOTHING.test(plain) && !BARE_ADDRESS.test(plain)) continue
        yield {
          message: words === '' ? 'a link with no text' : `link text “${words}” does not say where it goes`,
          place: section.placeOf({ position: link.position }),
          label: BARE_ADDRESS.test(plain) ? 'a bare address' : 'says nothing by itself',
          help: 'name what the reader finds there, as its title does',
        }
      }
    },
  },
}
