import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { NodePackageImporter } from 'sass-embedded'
import { publishData } from './src/site/data/publish-data.ts'
import { publishOffline } from './src/site/data/publish-offline.ts'
import { engineByNode } from './src/site/engine-by-node.ts'
import { keepOutput } from './src/site/keep-output.ts'
import { frontView } from './src/site/view.ts'
import { watchManual } from './src/site/watch-manual.ts'

const { edition } = frontView()

export default defineConfig({
  site: edition.config.address,
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: process.env.SITE_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  // Two pages that would stand at one address are a mistake in the manual's ids, and stop the build.
  prerenderConflictBehavior: 'error',
  // Nothing is inlined: the Content-Security-Policy of every page allows only the site's own files.
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    watchManual(),
    publishData(),
    keepOutput({ fresh: process.env.SITE_FRESH !== undefined }),
    publishOffline({ archive: process.env.SITE_ARCHIVE !== undefined }),
  ],
  vite: {
    plugins: [engineByNode()],
    build: { assetsInlineLimit: 0 },
    // The service worker is one file at the root of the site: it answers for what stands below it.
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
    css: {
      // GOV.UK Frontend has one media query that Lightning CSS does not read.
      lightningcss: { errorRecovery: true },
      preprocessorOptions: { scss: { importers: [new NodePackageImporter(fileURLToPath(new URL('.', import.meta.url)))] } },
    },
  },
})
