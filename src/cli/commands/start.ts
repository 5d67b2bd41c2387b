import { buildSite, builtWords } from '../build-site.ts'
import { defineCommand, EXIT } from '../command.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'

export const start = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    port: { kind: 'text', value: 'NUMBER', about: 'port to serve on; 4321 if not given, the next free one if it is busy' },
    out: { kind: 'text', value: 'DIR', about: 'folder for the site; dist if not given' },
  },
  about: ['Checks the manual, builds its site and serves it to this machine only. Nothing is built while the manual has errors. Ctrl-C stops it.'],
  examples: [
    ['start', 'see the manual in a browser'],
    ['start --port 8080', 'on a port of your choice'],
  ],
  run: async (call) => {
    const { terminal, json, options } = call
    const stopEarly = () => process.exit(EXIT.fine)
    process.once('SIGINT', stopEarly)
    const site = await buildSite(call, options.out ?? 'dist')
    process.off('SIGINT', stopEarly)
    if (site === undefined) return EXIT.faults
    if (!json) terminal.print(`${builtWords(site)}\n`)
    return serveUntilStopped(site.folder, { port: options.port, json, terminal })
  },
})
