import type { Edition } from '#engine'

/** What the archive says of itself to whoever opens it, as plain text. */
export const archiveReadMe = ({ title, publisher, address, notice }: Edition['config']): string =>
  `${[
    title,
    publisher,
    ...(notice === undefined ? [] : [notice.banner]),
    'This is the whole site as one file, to be read where its own address cannot be reached.',
    `To read it from a stick or a shared folder:

  1. Put site.zip and serve.mjs side by side. (serve.mjs is in this archive, and on the site.)
  2. In a terminal, go to that folder and type:  node serve.mjs site.zip
  3. Open the address that it prints. Stop it with Ctrl-C.

It needs Node 18 or newer and nothing else. The archive is not unpacked, nothing is written, and only that machine can reach it.
If you have unpacked the archive, type  node serve.mjs  in its folder.
If you have the toolkit, type  npm run serve -- site.zip  there.`,
    `This copy does not change. What is published now is at ${address}.`,
  ].join('\n\n')}\n`
