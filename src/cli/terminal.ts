import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Where a command writes: answers to the standard output, the rest to the error output. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly note: (text: string) => void
  /** Says what is going on, on a terminal only; the next message, or nothing, takes its place. */
  readonly progress: (message?: string) => void
  readonly paint: (style: Style, text: string) => string
  /** Whether the standard output takes colour. */
  readonly colour: boolean
  /** Longest line for running text. */
  readonly width: number
}

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** Runs of words longer than this are hard to read, however wide the window. */
const MAX_WIDTH = 100

/**
 * The terminal of this process. Colour only on a terminal; NO_COLOR and `noColour` turn it off, FORCE_COLOR turns it on
 * (https://no-color.org, https://force-color.org).
 */
export function openTerminal({ stdout, stderr }: Streams, env: NodeJS.ProcessEnv, noColour: boolean): Terminal {
  const isSet = (name: string) => (env[name] ?? '') !== ''
  const forced = isSet('FORCE_COLOR') && env['FORCE_COLOR'] !== '0'
  const colour = !noColour && !isSet('NO_COLOR') && (forced || (stdout.isTTY === true && env['TERM'] !== 'dumb'))
  let showing = false
  const clear = () => {
    if (showing) stderr.write('\r\u001B[K')
    showing = false
  }
  return {
    print: (text) => {
      clear()
      stdout.write(text)
    },
    note: (text) => {
      clear()
      stderr.write(text)
    },
    progress: (message) => {
      if (stderr.isTTY !== true || env['TERM'] === 'dumb') return
      clear()
      if (message === undefined) return
      stderr.write(message)
      showing = true
    },
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    colour,
    width: stdout.isTTY === true ? Math.min(stdout.columns || 80, MAX_WIDTH) : 80,
  }
}
