/** The number that an anchor is made from: n4-1-3-a is 4.1.3(a). An item shows only its letter, and is cited in full. */
export const fullNumber = (id: string): string =>
  id
    .slice(1)
    .split('-')
    .map((part, index) => (/^\d/.test(part) ? `${index === 0 ? '' : '.'}${part.toUpperCase()}` : `(${part})`))
    .join('')
