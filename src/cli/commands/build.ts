import { AUDIENCE_OPTION } from '../audience-option.ts'
import { buildSite, builtWords } from '../build-site.ts'
import { defineCommand, EXIT } from '../command.ts'

export const build = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    ...AUDIENCE_OPTION,
    out: { kind: 'text', value: 'DIR', about: 'folder for the site; dist if not given' },
    archive: { kind: 'flag', about: 'also the whole site as one file, site.zip, to be read from a stick or on a closed network' },
  },
  about: [
    'Checks the manual and builds its site: plain files that any web server can serve. Nothing is built while the manual has errors.',
    'With --audience every file is then looked through, inside archives, office documents and PDF too, for what that audience may not read. If anything is found, it is named and nothing is published.',
  ],
  examples: [
    ['build', 'build into dist'],
    ['build --archive', 'and put all of it into dist/site.zip; manual serve dist/site.zip opens it'],
    ['build --audience some-audience --out shared', 'the version for an audience: nothing it may not read is anywhere in it'],
    ['build --manual ../other --out ../other-site', 'build another manual'],
  ],
  run: async (call) => {
    // The site's own configuration reads it, as it does where Astro is called by hand.
    if (call.options.archive === true) process.env['SITE_ARCHIVE'] = '1'
    const site = await buildSite(call, call.options.out ?? 'dist', call.options.audience)
    if (site === undefined) return EXIT.faults
    call.terminal.print(call.json ? `${JSON.stringify(site)}\n` : `${builtWords(site)}\n`)
    return EXIT.fine
  },
})
