import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type ExtractMeasures, extractText } from './extract-text.ts'

const RUNS = 3

/** What an extract of each kind takes in each form, over the demonstration’s second edition, and beside other programs. */
export function benchExtract({ toolkit, runs = RUNS }: { toolkit: string; runs?: number | undefined }): { text: string; figures: ExtractMeasures } {
  const out = execFileSync(process.execPath, [fileURLToPath(new URL('./measure-extracts.ts', import.meta.url)), String(runs)], {
    cwd: toolkit,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const figures = JSON.parse(out) as ExtractMeasures
  return { text: extractText(figures), figures }
}
