import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { openBrowser } from './open-browser.ts'

/** Kept on the global object: files of one process are modules of their own, and share it there. It ends with the process. */
const KEPT = Symbol.for('browser of the tests')
const keeper = globalThis as { [KEPT]?: Promise<Browser> }

/**
 * A fresh context, as a new reader has it, of the one browser of this process. Nothing is kept for reading offline unless a test
 * asks for it: most open a page and go.
 */
export async function newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  keeper[KEPT] ??= openBrowser().then((first) => first.browser() as Browser)
  const browser = await keeper[KEPT]
  const reader = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 }, ...options })
  // On a slow machine the first copy of the whole edition alone takes longer than the half minute that is usual.
  reader.setDefaultTimeout(100_000)
  return reader
}
