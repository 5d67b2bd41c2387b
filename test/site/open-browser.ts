import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** Quiet and offline: nothing of the browser itself calls out. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Opens a real browser with a fresh profile: CHROME_PATH, one of the system, or the one that comes with the development packages. */
export async function openBrowser(
  options: {
    viewport?: { width: number; height: number }
    javaScriptEnabled?: boolean
    colorScheme?: 'light' | 'dark'
    serviceWorkers?: 'allow' | 'block'
  } = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'manual-browser-')), {
    executablePath: await findBrowser(),
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  })
}

async function findBrowser(): Promise<string> {
  const chosen = process.env['CHROME_PATH']
  if (chosen !== undefined) return chosen
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed !== undefined) return installed
  // The packaged browser brings the libraries that a bare machine lacks, but unpacks them only where this variable is set.
  if (!hasLibrary('libnss3.so')) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

function hasLibrary(name: string): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes(name)
  } catch {
    return false
  }
}
