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
export const request = <Answer>(asked: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
