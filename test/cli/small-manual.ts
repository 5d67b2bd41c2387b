import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A manual with two sections, two posts and three duties, in which nothing is wrong. */
const FILES: Readonly<Record<string, string>> = {
  'manual.yaml': `title: Lock keeper's manual
shortTitle: LKM
publisher: The canal office
address: https://locks.example
language: en-GB
words: { person: boat, people: boats, own: canal, partner: river, agreement: by agreement with the river office }
`,
  'draft/edition.yaml': `edition: '1.0'
title: First edition
status: draft
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
`,
  'draft/registers/cohorts.yaml': `all-boats: { kind: group, title: Every boat }
barge: { kind: cohort, title: Barges, broader: [all-boats] }
rower: { kind: cohort, title: Rowing boats, broader: [all-boats] }
`,
  'draft/registers/roles.yaml': `lock-keeper: { title: Lock keeper, name: lock keeper, kind: post, side: own, summary: Opens and shuts the lock. }
lock-master: { title: Lock master, name: lock master, kind: post, side: own, summary: Runs the lock., deputyFor: [lock-keeper] }
`,
  'draft/registers/sources.yaml': 'I: { title: "Illustrative: invented", kind: illustrative }\n',
  'draft/registers/stages.yaml': 'arrive: { title: Arrival }\nleave: { title: Leaving }\n',
  'draft/chapters/01-locks/chapter.yaml': `id: locks
title: Locks
purpose: How a boat goes through a lock.
stage: arrive
sections: # in reading order
  - opening
  - shutting
`,
  'draft/chapters/01-locks/opening.mdx': `---
id: locks.opening
title: Opening a lock
cohorts: [all-boats]
owner: lock-master
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
sources: [I]
duties:
  - id: open-lock
    rev: 1
    modality: must
    role: lock-keeper
    action: open the lower gate
    cohorts: [all-boats]
    trigger: a boat waits below
    scope: case
    binding: internal
    basis: [I]
  - id: tie-barge
    rev: 1
    modality: should
    role: lock-keeper
    action: tie the boat to the wall
    cohorts: [barge]
    trigger: the gate is shut
    unless: The reason in the lock book
    scope: case
    binding: internal
    basis: [I]
---

A boat waits until the water is level.

<Duty id="open-lock" />

## Tying up

A heavy boat moves when the water does. The rope keeps it:

- away from the gate
- away from other boats

<Duty id="tie-barge" />
`,
  'draft/chapters/01-locks/shutting.mdx': `---
id: locks.shutting
title: Shutting a lock
cohorts: [all-boats]
owner: lock-master
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
sources: [I]
duties:
  - id: count-boats
    rev: 1
    modality: must
    role: lock-master
    action: count the boats of the day
    cohorts: [all-boats]
    deadline: { every: P1D }
    scope: organisation
    binding: internal
    basis: [I]
---

The last boat of the day leaves the gate shut behind it.

<Duty id="count-boats" />
`,
}

/** Writes the small manual to a folder of its own, which goes when the test ends. A file that `changes` names has other text there. */
export function smallManual(changes: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'manual-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** All files of the small manual by path; one that `changes` names has other text there. */
export const smallManualFiles = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({ ...FILES, ...changes })

/** The text of a file of the small manual. */
export function textOfFile(path: string): string {
  const text = FILES[path]
  if (text === undefined) throw new Error(`the small manual has no ${path}`)
  return text
}
