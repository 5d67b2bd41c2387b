import { draftWords, type Edition, permanentBase } from '#engine'
import type { ConsultationData } from '#schemas'
import { keepDraft } from './desk/draft/kept-drafts.ts'
import { signingKey } from './identity/signing-key.ts'
import type { Intake, ManualFolder, TrustedProxy } from './intake.ts'
import { digestAtOpening, openConsultation } from './store/open-consultation.ts'
import { nameOfPlace, openStore, openStoreThere } from './store/open-store.ts'
import { startWriter } from './store/start-writer.ts'

interface Opening {
  /** The consultation, as consultation.yaml says. */
  readonly data: ConsultationData
  /** The text that is consulted on, as it stands now. */
  readonly edition: Edition
  /** Where a server keeps what it needs between two runs: the database, and the key that invitations are signed with. */
  readonly folder: string
  /** Address of a PostgreSQL database that keeps the comments in place of the folder. */
  readonly databaseUrl?: string | undefined
  /** The key that several servers share, as base64url. */
  readonly sharedKey?: string | undefined
  readonly origin?: string | undefined
  readonly proxy?: TrustedProxy | undefined
  readonly manualFolder?: ManualFolder | undefined
  readonly clock?: (() => Date) | undefined
  /** Whether the consultation has to be kept there already. Then nothing is made where it is not. */
  readonly mustBeThere?: boolean | undefined
}

/** Nothing is kept where something should be. */
export class NothingKept extends Error {
  override readonly name = 'NothingKept'
}

/**
 * Opens the store of a consultation and everything that takes comments for it. The text that is consulted on is remembered as it is
 * at the first opening; a later draft is what comments are then about, and each says which one its writer saw.
 * @throws NothingKept where the consultation must be there and is not; other errors where the database cannot be opened, or keeps
 * another consultation under this id
 */
export async function openIntake({
  data,
  edition,
  folder,
  databaseUrl,
  sharedKey,
  origin,
  proxy,
  manualFolder,
  clock = () => new Date(),
  mustBeThere = false,
}: Opening): Promise<Intake> {
  const place = databaseUrl === undefined ? { folder } : { url: databaseUrl }
  const key = signingKey(folder, sharedKey, { mayMake: !mustBeThere })
  const store = mustBeThere ? await openStoreThere(place) : await openStore(place)
  if (store === undefined) throw new NothingKept(`no comments are kept in ${nameOfPlace(place)}`)
  const writer = startWriter(store, clock)
  const draft = draftWords(edition)
  try {
    const known = await digestAtOpening(store, data.id)
    if (mustBeThere && known === undefined) throw new NothingKept(`nothing is kept of the consultation ${data.id} in ${store.at}`)
    const consultation = await openConsultation(store, writer, {
      ...data,
      on: { ...data.on, digest: data.on.digest ?? known ?? draft.digest },
    })
    if (!mustBeThere) await keepDraft({ store, writer, consultation, draft })
    const { title, address, notice } = edition.config
    const texts = { consultation, draft, draftBase: permanentBase(edition), numbers: numbersOf(edition), manual: { title, address, notice: notice?.banner } }
    return { store, writer, key, ...texts, origin, proxy, manualFolder, clock }
  } catch (error) {
    await closeIntake({ store, writer })
    throw error
  }
}

const numbersOf = ({ sections }: Edition): ReadonlyMap<string, string> =>
  new Map(
    [...sections.values()].flatMap(({ blocks }) =>
      blocks.flatMap(({ id, number }) => (id === undefined || number === undefined ? [] : [[id, number] as const])),
    ),
  )

/** Finishes what is in hand and closes the database. */
export async function closeIntake({ store, writer }: Pick<Intake, 'store' | 'writer'>): Promise<void> {
  await writer.close()
  await store.close()
}
