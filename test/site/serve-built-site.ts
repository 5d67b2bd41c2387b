import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite, serveFolder } from './build-and-serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the demonstration's site was built into. */
    siteFolder: string
    /** Where it is served, with no slash at the end. */
    siteAddress: string
  }
}

/** Builds and serves the demonstration's site once for all tests. SITE_BUILT names a folder that was built before, to test that instead. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const built = process.env['SITE_BUILT']
  const folder = built === undefined ? emptyFolder() : resolve(built)
  const clear = () => {
    if (built === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (built === undefined) await buildSite('manual', folder)
    const { address, stop } = await serveFolder(folder)
    project.provide('siteFolder', folder)
    project.provide('siteAddress', address)
    return async () => {
      await stop()
      clear()
    }
  } catch (error) {
    clear()
    throw error
  }
}

/** Inside the project, as a build of people's own is. */
function emptyFolder(): string {
  mkdirSync('.cache', { recursive: true })
  return mkdtempSync(resolve('.cache/test-site-'))
}
