/** A comparison as a policy author would expect to read it. `redline` holds both texts: `[-gone-]` and `{+come+}`. */
export interface RedlineCase {
  readonly name: string
  readonly redline: string
}

export const redlineCases: readonly RedlineCase[] = [
  // Small facts stay small pairs.
  { name: 'a modal verb', redline: 'The officer [-should-]{+must+} refer the case.' },
  { name: 'a number and what it counts', redline: 'Reply within [-5-]{+10 working+} days.' },
  { name: 'a date', redline: 'The order takes effect on [-1 March 2021-]{+28 June 2022+}.' },
  { name: 'a section number is one word', redline: 'See section [-4.1.3-]{+4.1.4+} of the Act.' },
  { name: 'sums of money and shares are whole', redline: 'The fee is [-£1,000.50 or 5%-]{+£1,200.50 or 7%+} of it.' },
  { name: 'a hyphenated word is one word', redline: 'A [-risk-based-]{+needs-based+} plan is made.' },
  { name: 'a negation', redline: 'The officer must [-not -]share it.' },
  { name: 'a web address is one word', redline: 'Visit [-https://www.gov.uk/a/b?c=1-]{+https://www.gov.uk/a/d?c=2+} now.' },
  {
    name: 'far apart changes stay apart',
    redline: 'You [-must-]{+should+} tell the lead within [-5-]{+10+} days and must keep the record for [-7-]{+6+} years.',
  },
  {
    name: 'a modal verb far from a rewritten clause',
    redline: 'The officer [-should-]{+must+} send the form to the lead [-by post or by fax-]{+through the portal+}.',
  },

  // Phrases, not confetti.
  { name: 'no single word stands between two marks', redline: 'The officer [-must now refer-]{+should now tell+} the case to the lead.' },
  {
    name: 'a rewritten clause is one mark',
    redline: 'The officer [-must refer the long list of names-]{+should refer each case and its complete history+} to the lead within 5 days.',
  },
  { name: 'two items in the other order', redline: 'Tell the lead, the [-deputy and the clerk-]{+clerk and the deputy+}.' },
  { name: 'an article goes with its noun', redline: '[-a-]{+an old+} man' },

  // Marks begin and end where a reader would pause.
  { name: 'an item of a list', redline: 'Tell the lead{+, the clerk+} and the deputy.' },
  { name: 'an item between commas', redline: 'names, {+dates, +}places and times' },
  { name: 'a phrase begins with its small word', redline: 'The lead is told {+on release from custody and +}on arrival.' },
  { name: 'a clause at the end', redline: 'The lead decides{+ and records why+}.' },
  { name: 'a sentence between two that begin alike', redline: 'The visit is planned. {+The visit is made by two officers. +}The visit is recorded.' },
  { name: 'a sentence that is dropped', redline: 'Do this. [-Ask the lead. -]Do that.' },

  // Sentences first.
  {
    name: 'a sentence replaced by another is replaced whole',
    redline: '[-A quiet contact says little.-]{+Every region keeps its own figures.+} Nobody may act on it alone.',
  },
  { name: 'a sentence split in two', redline: 'The officer visits at home[-, and the-]{+. The+} record says so.' },
  { name: 'two sentences joined', redline: 'The officer visits at home[-. The-]{+, and the+} record says so.' },
  {
    name: 'a sentence that moved',
    redline:
      '{+It lists every case. +}The register is kept by the lead agency. [-It lists every case. -]It is checked [-once-]{+twice+} a year by the regional post.',
  },
  {
    name: 'an abbreviation ends no sentence',
    redline: 'See s. [-47-]{+48+} and No. 5, e.g. the form by Dr. Jones. Keep it{+ safe+}.',
  },

  // White space goes with its words.
  { name: 'an added word carries the space after it', redline: 'The {+regional +}lead decides.' },
  { name: 'a removed word carries the space after it', redline: 'The [-regional -]lead decides.' },
  { name: 'a comma', redline: 'When told[-,-] act.' },
  { name: 'a full stop', redline: 'Send the form to the lead{+.+}' },
  { name: 'a space that only one text has takes its neighbour along', redline: 'the form[-(-]{+ (+}below) applies' },
  { name: 'inside brackets', redline: 'the note (see {+the annex +}below) applies' },
  { name: 'two words with a slash', redline: 'The post [-and/-]or the lead' },

  // Graphemes and scripts.
  { name: 'an emoji sequence', redline: 'family [-👩‍👩‍👧-]{+👩‍👩‍👦+} here' },
  { name: 'a flag beside a flag', redline: '🇬🇧[-🇫🇷-]{+🇩🇪+}' },
  { name: 'a combining mark', redline: '[-cafe\u0301-]{+cafe+} au lait' },
  { name: 'a keycap', redline: 'press [-1\ufe0f\u20e3-]{+2\ufe0f\u20e3+} now' },
  { name: 'a script written from right to left', redline: 'השוטר [-חייב-]{+רשאי+} להודיע' },
  { name: 'a script without spaces', redline: '我们[-必须-]{+可以+}通知警察。' },

  // Nothing, and everything.
  { name: 'the same text', redline: 'The lead decides.' },
  { name: 'no text', redline: '' },
  { name: 'all new', redline: '{+New text.+}' },
  { name: 'all gone', redline: '[-Old text.-]' },
]
