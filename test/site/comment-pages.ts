import type { Page } from 'playwright-core'

/** A section of the draft, and a paragraph in it that the tests comment on. */
export const SECTION = '/draft/records/visor/'
export const PARAGRAPH = '16.3.2'

/** Opens a page of the draft and waits for its buttons. */
export async function openDraft(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.prose .comment-button').first().waitFor()
}

/** The button of a block, by its number. */
export const opener = (page: Page, number = PARAGRAPH) => page.getByRole('button', { name: new RegExp(`^Comment on ${number.replaceAll('.', '\\.')}( |$)`) })

export const commentField = (page: Page) => page.getByLabel('Your comment')

/** What was typed is on the device. */
export const isKept = (page: Page): Promise<void> => page.getByText('Kept on this device, not sent').waitFor()

/** Opens the form of the paragraph and writes. */
export async function writeComment(page: Page, words: string): Promise<void> {
  await opener(page).click()
  await commentField(page).fill(words)
  await isKept(page)
}

/** In the page: all comments that the device keeps. */
export function readKept(): Promise<{ id: string; target: { digest: string } }[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('comments', 1)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('comments').objectStore('comments').getAll()
      asked.onsuccess = () => resolve(asked.result)
    }
  })
}

/** In the page: the kept comment, as many times again. */
export function addMany(count: number): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('comments', 1)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('comments', 'readwrite')
      const records = transaction.objectStore('comments')
      const asked = records.getAll()
      asked.onsuccess = () => {
        for (let place = 0; place < count; place += 1)
          records.put({ ...asked.result[0], id: `${asked.result[0].id.slice(0, -4)}${String(place).padStart(4, '0')}`, text: `Comment ${place}` })
      }
      transaction.oncomplete = () => resolve()
    }
  })
}

/** In the page: as many comments of the one kept as are asked for, each on some words of a paragraph, over all paragraphs in turn. */
export function spread(count: number): Promise<void> {
  const texts = [...document.querySelectorAll<HTMLElement>('.prose p.block[id]')].flatMap((block) => {
    const last = [...block.childNodes].findLast((node): node is Text => node instanceof Text && node.data.trim().split(/\s+/).length > 3)
    const exact = last?.data.trim().split(/\s+/).slice(0, 3).join(' ') ?? ''
    return exact === '' ? [] : [{ id: block.id, exact }]
  })
  return new Promise((resolve) => {
    const opening = indexedDB.open('comments', 1)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('comments', 'readwrite')
      const records = transaction.objectStore('comments')
      const asked = records.getAll()
      asked.onsuccess = () => {
        const [one] = asked.result
        for (let place = 0; place < count; place += 1) {
          const { id, exact } = texts[place % texts.length] ?? { id: '', exact: '' }
          const quote = { exact, prefix: '', suffix: '', start: 0, end: exact.length }
          // No letter of an id: the new ones are never those that are there.
          records.put({ ...one, id: `${one.id.slice(0, -5)}x${String(place).padStart(4, '0')}`, target: { ...one.target, what: 'block', id, quote } })
        }
      }
      transaction.oncomplete = () => resolve()
    }
  })
}
