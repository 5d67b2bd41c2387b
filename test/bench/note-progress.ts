/** Says what is being measured, on the terminal and apart from the result. */
export function noteProgress(words: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`)
}
