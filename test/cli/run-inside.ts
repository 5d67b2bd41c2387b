import { COMMANDS } from '../../src/cli/commands/index.ts'
import { runTool } from '../../src/cli/run-tool.ts'

/** Runs the tool in this process, with a terminal that only keeps what is written. */
export async function runInside(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: '', err: '' }
  const code = await runTool(args, {
    commands: COMMANDS,
    terminal: {
      print: (words) => {
        text.out += words
      },
      note: (words) => {
        text.err += words
      },
      progress: () => undefined,
      paint: (_style, words) => words,
      colour: false,
      width: 80,
    },
    env: {},
    toolVersion: '1.2.3',
  })
  return { code, ...text }
}
