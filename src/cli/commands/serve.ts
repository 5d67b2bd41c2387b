import { statSync } from 'node:fs'
import { defineCommand } from '../command.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'
import { UsageError } from '../usage-error.ts'

export const serve = defineCommand({
  words: { usage: '[folder]', least: 0, most: 1 },
  options: { port: { kind: 'text', value: 'NUMBER', about: 'port to serve on; 4321 if not given, the next free one if it is busy' } },
  about: ['Serves a site that was built before (dist if no folder is given) to this machine only, with a strict content policy. Ctrl-C stops it.'],
  examples: [
    ['build', 'build the site first'],
    ['serve', 'serve what was built'],
    ['serve ../other-site --port 8080', 'another folder, on a port of your choice'],
  ],
  run: ({ words: [folder = 'dist'], options, json, terminal }) => {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new UsageError(`there is no folder ${folder}`, { hint: 'manual build makes the site' })
    return serveUntilStopped(folder, { port: options.port, json, terminal })
  },
})
