#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiled code is kept between runs: it halves the time a check takes to start. So everything else is loaded after this line.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/manual'))
const [{ runTool }, { COMMANDS }, { openTerminal }, { version }] = await Promise.all([
  import('./run-tool.ts'),
  import('./commands/index.ts'),
  import('./terminal.ts'),
  import('./tool-version.ts'),
])

const args = process.argv.slice(2)

// A reader that has seen enough, such as `head`, closes the pipe: there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
}

process.exitCode = await runTool(args, {
  commands: COMMANDS,
  terminal: openTerminal(process, process.env, args.includes('--no-color')),
  env: process.env,
  toolVersion: version,
})
