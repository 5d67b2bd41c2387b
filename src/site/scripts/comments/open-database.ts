/** The device’s database of comments; undefined where the browser keeps none. */
export async function openDatabase(): Promise<IDBDatabase | undefined> {
  try {
    const opening = indexedDB.open('comments', 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('comments', { keyPath: 'id' })
      opening.result.createObjectStore('attempts', { keyPath: 'key' })
    }
    const database = await request(opening)
    // A later version of the site may want to change it: this page then goes on in memory.
    database.onversionchange = () => database.close()
    return database
  } catch {
    return undefined
  }
}

/** What a request to the database answers. */
const request = <Answer>(asked: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

/** Does something in a transaction. @throws where the browser does not let it come to its end, or there is no database */
export async function change(database: IDBDatabase | undefined, name: string, what: (records: IDBObjectStore) => unknown): Promise<void> {
  if (database === undefined) throw new Error('Nothing is kept.')
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
    what(transaction.objectStore(name))
  })
}

/** What stands under a name of one consultation; nothing where it cannot be read, or there is no database. */
export async function readAll<Kept extends { readonly consultation: string }>(
  database: IDBDatabase | undefined,
  name: string,
  consultation: string,
): Promise<Kept[]> {
  if (database === undefined) return []
  try {
    const all = await request(database.transaction(name).objectStore(name).getAll() as IDBRequest<Kept[]>)
    return all.filter((one) => one.consultation === consultation)
  } catch {
    return []
  }
}
