/**
 * A text in the forms in which its words can be read: escapes of JSON, HTML, XML and addresses undone, once as it stands and once
 * without tags. Words that tags part within a line of an office document are put together. The forms may overlap: what is looked for
 * is found in any of them.
 */
export function textForms(text: string, { joinTags = false }: { readonly joinTags?: boolean } = {}): string[] {
  const plain = undoEscapes(text.includes('BEGIN:VCALENDAR') ? text.replaceAll(/\r?\n[ \t]/g, '') : text)
  if (!plain.includes('<')) return [plain]
  const parted = plain.replaceAll(TAG, ' ')
  return joinTags ? [plain, parted, plain.replaceAll(ENDS_WORDS, ' ').replaceAll(TAG, '')] : [plain, parted]
}

const TAG = /<[^<>]*>/g
/** Ends of paragraphs, cells and breaks in office documents. */
const ENDS_WORDS = /<(?:\/w:p|\/w:tc|\/t|\/si|\/c|w:br|w:tab)\b[^<>]*>/g

function undoEscapes(text: string): string {
  let plain = text
  if (plain.includes('\\'))
    plain = plain.replaceAll(/\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))|\\x([0-9a-fA-F]{2})|\\[nrtfbv]/g, (whole, named, wide, narrow) =>
      character(named ?? wide ?? narrow, 16, whole),
    )
  // What was escaped twice, as markup inside of data, is undone twice.
  for (let round = 0; round < 2 && plain.includes('&'); round += 1)
    plain = plain.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, entity)
  if (plain.includes('%')) plain = plain.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, decodePercent)
  return plain
}

/** What a backslash stands for: a character by its number, or a space for a line end or a tab. */
const character = (digits: string | undefined, base: number, whole: string): string => {
  const code = digits === undefined ? Number.NaN : Number.parseInt(digits, base)
  if (Number.isNaN(code)) return ' '
  return code > 0x10ffff ? whole : String.fromCodePoint(code)
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name] ?? whole
  return character(decimal ?? hex, decimal === undefined ? 16 : 10, whole)
}

function decodePercent(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
