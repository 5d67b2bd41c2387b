import { resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { forgetManual } from '#engine'
import { manualFolder } from './manual.ts'

/** While authors preview: a changed file of the manual is read again, and open pages are shown again. */
export const watchManual = (): AstroIntegration => ({
  name: 'watch-manual',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const folder = resolve(manualFolder())
      server.watcher.add(folder)
      server.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(folder + sep)) return
        forgetManual()
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  },
})
