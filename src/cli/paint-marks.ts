import type { Terminal } from './terminal.ts'

/** Colours the marks of a text redline: `[-deleted-]` red, `{+inserted+}` green. They are told apart without colour too. */
export function paintMarks(text: string, paint: Terminal['paint']): string {
  return text
    .replace(/\[-[\s\S]*?-\]/g, (marked) => byLine(marked, (line) => paint('red', line)))
    .replace(/\{\+[\s\S]*?\+\}/g, (marked) => byLine(marked, (line) => paint('green', line)))
}

const byLine = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n')
