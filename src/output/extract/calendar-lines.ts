/** A line of iCalendar before it is folded: a name with its parameters, and its value. */
export const textLine = (name: string, text: string): string => `${name}:${escapeText(text)}`

/** TEXT (RFC 5545, 3.3.11): what ends a value or a line is written so that it does not. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Lines as a file: each folded so that no line has more than 75 octets (3.1), never inside a character, and ended by CR LF. */
export const calendarFile = (lines: readonly string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join('')

function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

const LONGEST = 75
