import { buildSite, builtWords } from '../build-site.ts'
import { defineCommand, EXIT } from '../command.ts'

export const build = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: { out: { kind: 'text', value: 'DIR', about: 'folder for the site; dist if not given' } },
  about: ['Checks the manual and builds its site: plain files that any web server can serve. Nothing is built while the manual has errors.'],
  examples: [
    ['build', 'build into dist'],
    ['build --manual ../other --out ../other-site', 'build another manual'],
  ],
  run: async (call) => {
    const site = await buildSite(call, call.options.out ?? 'dist')
    if (site === undefined) return EXIT.faults
    call.terminal.print(call.json ? `${JSON.stringify(site)}\n` : `${builtWords(site)}\n`)
    return EXIT.fine
  },
})
