import { randomInt } from 'node:crypto'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A reference that says nothing: its kind, a hyphen and random letters and digits (12 carry 62 bits). */
export const randomRef = (kind: 'r' | 'c' | 's' | 'i', length = 12): string =>
  `${kind}-${Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`
