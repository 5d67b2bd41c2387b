import { parseEdition, type SourceFile } from '#engine'
import { smallManual, smallManualFiles, textOfFile } from './cli/small-manual.ts'

const AUDIENCES = `audiences:
  - { id: all, title: everyone }
  - { id: crew, title: crews and staff }
  - { id: staff, title: canal staff }
defaultAudience: all
`

/** The words that only staff may read, and those that only crews and staff may; each stands once in the marked manual. */
export const SECRETS = {
  paragraph: 'The spare windlass hangs behind the green door of the pump house.',
  item: 'never past the hidden culvert under the towpath',
  under: 'The weir is drained by hand on the second Tuesday after midsummer.',
  heading: 'Draining the weir',
  section: 'Night watch rota',
  body: 'Two lamps mean that the watch has found an open paddle.',
  duty: 'ring the brass bell thrice towards the orchard',
  second: 'grease the paddle shaft with goose fat',
  record: 'Nightwatchman of the upper basin',
  note: 'Lantern oil is kept under the third flagstone from the quay.',
  cell: 'Seventeen turns of the paddle gear',
} as const

/** Ids of what only some may read. */
export const SECRET_IDS = ['locks.night-rota', 'ring-night-bell', 'grease-shaft', 'upper-watch', 'k7f3p'] as const

const rota = `---
id: locks.night-rota
title: ${SECRETS.section}
audience: staff
cohorts: [all-boats]
owner: lock-master
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
sources: [I]
duties:
  - id: ring-night-bell
    rev: 1
    modality: must
    role: upper-watch
    action: ${SECRETS.duty}
    cohorts: [all-boats]
    trigger: a paddle is open
    scope: case
    binding: internal
    basis: [I]
---

${SECRETS.body}

<Duty id="ring-night-bell" />
`

/** Files that mark things in the small manual: a section, blocks of every kind, a duty and a record. */
export const MARKED: Readonly<Record<string, string>> = {
  'manual.yaml': textOfFile('manual.yaml') + AUDIENCES,
  'draft/registers/roles.yaml': `${textOfFile('draft/registers/roles.yaml')}upper-watch: { title: ${SECRETS.record}, name: watch of the upper basin, kind: post, side: own, summary: Keeps the lamps., audience: staff }\n`,
  'draft/chapters/01-locks/chapter.yaml': `${textOfFile('draft/chapters/01-locks/chapter.yaml').replace('  - opening\n', '  - opening\n  - night-rota\n')}`,
  'draft/chapters/01-locks/night-rota.mdx': rota,
  'draft/chapters/01-locks/shutting.mdx': textOfFile('draft/chapters/01-locks/shutting.mdx')
    .replace(
      '---\n\nThe last boat',
      `  - id: grease-shaft
    rev: 1
    modality: must
    role: lock-master
    action: ${SECRETS.second}
    audience: crew
    cohorts: [all-boats]
    deadline: { every: P1M }
    scope: organisation
    binding: internal
    basis: [I]
---

The last boat`,
    )
    .concat('\n<Duty id="grease-shaft" />\n'),
  'draft/chapters/01-locks/opening.mdx': textOfFile('draft/chapters/01-locks/opening.mdx')
    .replace('A boat waits until the water is level.\n', `A boat waits until the water is level.\n\n${SECRETS.paragraph} [#k7f3p staff]\n`)
    .replace('- away from other boats\n', `- away from other boats\n- ${SECRETS.item} [# crew]\n- clear of the paddles\n`)
    .concat(
      `\n<Note kind="example" audience="crew">\n\n${SECRETS.note}\n\n</Note>\n`,
      `\n| Gate | Turns [# staff] |\n| --- | --- |\n| Upper | ${SECRETS.cell} |\n`,
      `\n## ${SECRETS.heading} [# staff]\n\n${SECRETS.under}\n\n## After the lock\n\nThe boat goes on.\n`,
    ),
}

/** Writes the marked manual to a folder of its own, which goes when the test ends. */
export const markedManual = (changes: Readonly<Record<string, string>> = {}): string => smallManual({ ...MARKED, ...changes })

/** The draft of the marked manual, and what reading it met. */
export const markedDraft = (changes: Readonly<Record<string, string>> = {}) => {
  const all = Object.entries(smallManualFiles({ ...MARKED, ...changes })).sort(([a], [b]) => (a < b ? -1 : 1))
  const files = new Map(all.map(([path, text]): [string, SourceFile] => [path, { path, text }]))
  return parseEdition({ files, assets: [], problems: [] }, 'draft')
}
