import { accessSync, constants } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Consultation, openConsultations } from '#engine'
import {
  closeIntake,
  type Intake,
  type ManualFolder,
  NothingKept,
  nameOfPlace,
  openIntake,
  openStore,
  openStoreThere,
  Refusal,
  type Store,
  type StorePlace,
} from '../../intake/index.ts'
import type { Call } from '../command.ts'
import { openEdition } from '../open-manual.ts'
import { UsageError } from '../usage-error.ts'
import { replaceFile } from '../write-file.ts'
import { databaseUrl, givenOrigin, givenProxy, sharedKey } from './server-environment.ts'

/** Options of every command that opens what a consultation keeps. */
export const CONSULT_OPTIONS = {
  consultation: { kind: 'text', value: 'ID', about: 'the consultation; the one that is open on the draft if not given' },
  data: {
    kind: 'text',
    value: 'DIR',
    about: 'folder that keeps the comments; .consultation beside the manual if not given. DATABASE_URL names a PostgreSQL database in its place',
  },
} as const

/** A call of a command that has these options. */
export type ConsultCall = Pick<Call, 'root' | 'terminal'> & {
  readonly options: { readonly consultation?: string | undefined; readonly data?: string | undefined }
}

/** What is told to whoever asks for comments where none are kept. */
const LOOK = 'look at --data and DATABASE_URL; manual consult start begins to take comments'

interface Opening {
  /** Whether the place is made where there is none; otherwise that is refused, and nothing is made. */
  readonly isNew?: boolean
}

/** Opens a consultation with everything that takes comments for it, does something, and closes it whatever happens. */
export async function withIntake<T>(call: ConsultCall, work: (intake: Intake) => Promise<T>, { isNew = false }: Opening = {}): Promise<T> {
  const { data } = consultationOf(call)
  if (isNew && databaseUrl() !== undefined && sharedKey() === undefined)
    throw new UsageError('DATABASE_URL needs CONSULT_KEY: the key that invitation links are signed with, the same on every machine', {
      hint: "make one, and keep it: openssl rand -base64 32 | tr '+/' '-_' | tr -d '='",
    })
  const intake = await openIntake({
    data,
    edition: openEdition(call),
    folder: dataFolder(call),
    databaseUrl: databaseUrl(),
    sharedKey: sharedKey(),
    origin: givenOrigin(),
    proxy: givenProxy(),
    manualFolder: manualFolder(call.root),
    mustBeThere: !isNew,
  }).catch(cannotOpen)
  try {
    return await work(intake)
  } finally {
    await closeIntake(intake)
  }
}

/** Opens the place where comments are kept, as it is, and closes it whatever happens. */
export async function withStore<T>(call: ConsultCall, work: (store: Store) => Promise<T>, { isNew = false }: Opening = {}): Promise<T> {
  const place = storePlace(call)
  const store = await (isNew ? openStore(place) : openStoreThere(place)).catch(cannotOpen)
  if (store === undefined) throw new UsageError(`no comments are kept in ${nameOfPlace(place)}`, { hint: LOOK })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Where a call keeps the comments: a database, or a folder. */
export function storePlace(call: Pick<ConsultCall, 'root' | 'options'>): StorePlace {
  const url = databaseUrl()
  return url === undefined ? { folder: dataFolder(call) } : { url }
}

/** Says why the place where comments are kept cannot be opened. */
export function cannotOpen(error: unknown): never {
  if (error instanceof Refusal) throw new UsageError(error.message)
  if (error instanceof NothingKept) throw new UsageError(error.message, { hint: LOOK })
  throw new UsageError(`the comments cannot be opened: ${error instanceof Error ? error.message : String(error)}`, {
    hint: 'look at --data and DATABASE_URL, and whether the database runs',
  })
}

/** The consultation that a call names, or the one that is open on the draft. */
export function consultationOf(call: ConsultCall): Consultation {
  const { consultations, problems } = openConsultations(call.root)
  const wanted = call.options.consultation
  const draft = openEdition(call).data.edition
  const found =
    wanted === undefined
      ? consultations.find(({ data }) => data.on.edition === draft && data.response === undefined)
      : consultations.find(({ id }) => id === wanted)
  if (found !== undefined) return found
  if (problems.length > 0)
    throw new UsageError(`the consultation cannot be read: ${problems[0]?.message}`, { hint: 'manual check says what is wrong, and where' })
  const known = consultations.map(({ id }) => id).join(', ')
  throw new UsageError(wanted === undefined ? `no consultation is open on the draft of edition ${draft}` : `there is no consultation ${wanted}`, {
    hint: known === '' ? 'write consultations/<id>/consultation.yaml in the manual' : `there is: ${known}`,
  })
}

/** The manual’s folder as the desk of authors reads it, and writes to it where this process may. */
function manualFolder(root: string): ManualFolder {
  try {
    accessSync(join(root, 'draft'), constants.W_OK)
  } catch {
    return { root }
  }
  return { root, write: (file, text) => replaceFile(join(root, file), text) }
}

/** Never inside the manual’s folder: what is kept there names people. */
export function dataFolder({ root, options }: Pick<ConsultCall, 'root' | 'options'>): string {
  const folder = resolve(options.data ?? join(dirname(resolve(root)), '.consultation'))
  if (`${folder}/`.startsWith(`${resolve(root)}/`))
    throw new UsageError('comments and names are not kept inside the manual’s folder', { hint: 'name another folder with --data DIR' })
  return folder
}
