import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInside } from './run-inside.ts'
import { smallManual } from './small-manual.ts'

export const EDITION = 'draft/edition.yaml'
export const OPENING = 'draft/chapters/01-locks/opening.mdx'
export const SHUTTING = 'draft/chapters/01-locks/shutting.mdx'

/** edition.yaml of the small manual as it has to be to be published for comment. */
export const READY = `edition: '1.0'
title: First edition
status: consultation # until somebody approves it
publishedOn: 2021-03-01
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
approvedBy: lock-master
`

/** The small manual with all its ids and a post that signs it off: nothing keeps it from being published. */
export async function readyManual(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = smallManual({ [EDITION]: READY, ...changes })
  await runInside('ids', '--manual', folder)
  return folder
}

/** The ready manual with edition 1.0 published, and the draft on its way to 2.0. */
export async function publishedManual(): Promise<string> {
  const folder = await readyManual()
  const { code, err } = await runInside('edition', 'publish', '1.0', '--manual', folder)
  if (code !== 0) throw new Error(err)
  edit(folder, EDITION, (text) => text.replace("'1.0'", "'2.0'").replace('First', 'Second').replace('2021-03-01', '2021-06-01'))
  return folder
}

/** Changes a file of a manual. */
export const edit = (folder: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))

/** Every file under a folder, by path, hidden ones too. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
