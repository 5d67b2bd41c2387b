import { statSync } from 'node:fs'
import { openArchive } from '../../archive/serve.mjs'
import { defineCommand } from '../command.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'
import { UsageError } from '../usage-error.ts'

export const serve = defineCommand({
  words: { usage: '[folder|archive]', least: 0, most: 1 },
  options: { port: { kind: 'text', value: 'NUMBER', about: 'port to serve on; 4321 if not given, the next free one if it is busy' } },
  about: [
    'Serves a site that was built before (dist if no folder is given) to this machine only, with a strict content policy. Ctrl-C stops it.',
    'An archive (site.zip) is served as it is: nothing is unpacked to the disk, and each file is held against its checksum.',
  ],
  examples: [
    ['build', 'build the site first'],
    ['serve', 'serve what was built'],
    ['serve ../other-site --port 8080', 'another folder, on a port of your choice'],
    ['serve site.zip', 'the archive of a site, as build --archive makes it'],
  ],
  run: ({ words: [folder = 'dist'], options, json, terminal }) => {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found === undefined || !(found.isDirectory() || found.isFile()))
      throw new UsageError(`there is no folder ${folder}, and no archive`, { hint: 'manual build makes the site' })
    if (found.isFile()) refuseBroken(folder)
    return serveUntilStopped(folder, { port: options.port, json, terminal })
  },
})

/** An archive that cannot be served is a mistake of whoever named it, and is said before anything listens. */
function refuseBroken(path: string): void {
  try {
    openArchive(path).close()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { hint: 'manual build --archive makes one' })
  }
}
