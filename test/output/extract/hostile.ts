import { type ExtractDocument, makeDocument, makeExtract } from '#engine'
import { roleEdition } from './role-edition.ts'

/** Words that each try to be something else than words in some format. The parser refuses some of them; formats may not rely on that. */
export const HOSTILE = {
  formula: '=HYPERLINK("https://bad.example","go")',
  xml: '</w:t></w:p><!DOCTYPE x [<!ENTITY y "z">]> & ]]> "quoted"',
  typst: '#eval("1+1") #read("/etc/passwd") $x^2$ *bold* _it_ `raw` <label> @ref \\u{41} // gone /* gone */ = Heading',
  directions: 'שלום עולם and مرحبا \u202Eback\u202C',
  pictures: 'done 😀 👩‍🔬 ✓ → ☐',
  calendar: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT; a, b \\n c',
} as const

const names = Object.keys(HOSTILE) as (keyof typeof HOSTILE)[]

/** Stands for hostile words until they are put in. */
const mark = (name: keyof typeof HOSTILE) => `Mark${name}`

const edition = roleEdition({
  roles: [{ id: 'a' }],
  sections: { one: names.map((name) => ({ id: `d-${name}`, role: 'a', action: mark(name), record: mark(name), deadline: { every: 'P1M' } })) },
  config: { title: mark('typst'), shortTitle: mark('xml'), publisher: mark('formula'), notice: { banner: mark('calendar'), full: ['x'] } },
})

/** A document with such words wherever an author writes. */
export const hostileDocument = names.reduce(
  (document, name) => JSON.parse(JSON.stringify(document).replaceAll(mark(name), () => JSON.stringify(HOSTILE[name]).slice(1, -1))) as ExtractDocument,
  makeDocument(edition, makeExtract(edition, { what: 'role', id: 'a' }, { toolVersion: '1.2.3' })),
)
