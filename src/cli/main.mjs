#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Plain JavaScript, so that nothing has to be compiled before the compiled code that is kept can be used: a check starts a tenth sooner.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/manual'))
await import('./main.ts')
