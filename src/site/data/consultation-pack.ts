import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addressOf, type Consultation, editionBefore, PACK_FILES, type PackContent, type PackFileName, packContent, packFile, packFileName } from '#engine'
import { consultedView, isTaken } from '../consultations.ts'
import { openManual } from '../manual.ts'
import { toolHash } from '../output-groups.ts'
import { viewAt } from '../view.ts'
import type { DataFile } from './data-file.ts'

const STORE = fileURLToPath(new URL('../../../node_modules/.cache/manual/packs', import.meta.url))

/** The address of one file of the pack of a consultation. */
export const packAddress = (id: string, name: PackFileName): string => addressOf({ to: 'consultation-file', id, name: `pack/${packFileName(id, name)}` })

/** The files in which a consultation that takes comments can be answered. Making them takes seconds, so they are kept from build to build. */
export function packDataFiles(consultation: Consultation): DataFile[] {
  if (!isTaken(consultation)) return []
  let content: PackContent | undefined
  const make = (name: PackFileName) => {
    content ??= contentOf(consultation)
    return content === undefined ? new Uint8Array() : packFile(content, name)
  }
  return PACK_FILES.map((name) => ({ address: packAddress(consultation.id, name), body: () => kept(keyOf(consultation, name), () => make(name)) }))
}

function contentOf(consultation: Consultation): PackContent | undefined {
  const { manual } = openManual()
  const draft = consultedView(consultation)?.edition
  const before = draft && editionBefore(manual, draft.data.edition)
  return draft && packContent({ consultation: consultation.data, draft, before: before && viewAt(`edition/${before.number}`).edition, manual })
}

/** Hash of all that a file is made from. */
function keyOf(consultation: Consultation, name: PackFileName): string {
  const { manual } = openManual()
  const hash = createHash('sha256').update(toolHash())
  for (const part of [
    name,
    consultation.document.text,
    manual.document.text,
    manual.lineage.document.text,
    consultedView(consultation)?.edition.digest ?? '',
    ...manual.editions.map(({ recordHash, audience }) => `${recordHash} ${audience?.id ?? ''}`),
  ])
    hash.update('\0').update(part)
  return hash.digest('hex')
}

function kept(key: string, make: () => Uint8Array): Uint8Array {
  const path = join(STORE, key)
  try {
    return readFileSync(path)
  } catch {
    const bytes = make()
    mkdirSync(STORE, { recursive: true })
    // Under a name of its own first, so that a build that is stopped leaves nothing half kept.
    const half = `${path}.${randomUUID()}`
    writeFileSync(half, bytes)
    renameSync(half, path)
    return bytes
  }
}
