import { join } from 'node:path'
import { installSite } from '../install-site.ts'
import type { Builder } from './builder.ts'

/** The floor: each text parsed with remark, printed as HTML and written to a file, with no page around it. */
export const remark: Builder = {
  name: 'remark',
  about: 'each text parsed with remark, printed as HTML and written, with no page around it',
  ready: () => {
    const site = installSite('remark')
    return {
      takeText: () => undefined,
      forget: () => undefined,
      command: ({ text, out }) => ({ args: [join(site, 'build.mjs'), text, out], cwd: site }),
    }
  },
}
