import { freshSentence, freshWord, indexesOf, isProse, replaceAt, sentencesOf } from './blocks.ts'
import type { Blocks, Script } from './pair.ts'
import { scatter } from './word-scripts.ts'

/** Edits of what stands about the words: links, pictures, formatting, headings, quotes, code; and of words in other scripts. */
export const FORM_SCRIPTS: Readonly<Record<string, Script>> = {
  'link target': appended('See the [list of forms](https://example.org/forms) before you start.', ['/forms', '/papers']),
  'link words': appended('See the [list of forms](https://example.org/forms) before you start.', ['list of forms', 'list of current papers']),
  'link added': appended('See the list of forms before you start.', ['list of forms', '[list of forms](https://example.org/forms)']),
  'link removed': appended('See the [list of forms](https://example.org/forms) before you start.', [
    '[list of forms](https://example.org/forms)',
    'list of forms',
  ]),
  'image words': appended('![Three steps in a row](/figures/steps.png)', ['Three steps in a row', 'Four steps in a circle']),
  'image file': appended('Look at ![the steps](/figures/steps.png) first.', ['/steps.png', '/ways.png']),
  'formatting added': appended('The date of the first visit counts, not that of the letter.', ['first visit', '**first visit**']),
  'formatting removed': appended('The date of the *first* visit **counts, not** that of the letter.', ['**counts, not**', 'counts, not']),
  'formatting changed': appended('The date of the **first visit** counts, not that of the letter.', ['**first visit**', '*first visit*']),
  'formatting and words': appended('The date of the **first visit** counts, not that of the letter.', [
    '**first visit** counts',
    '**first and second visits** count',
  ]),
  'heading level': appended('## What follows\n\nA few words under it.', ['## What', '### What']),
  'heading words': appended('## What follows from this\n\nA few words under it.', ['follows from this', 'is done about that']),
  'quote edited': appended('> What was said was said once.\n>\n> And then it was written down for everyone.', ['written down', 'read out']),
  'quoted paragraph': (blocks, random) => {
    const places = indexesOf(blocks, isProse)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    return { fresh: replaceAt(blocks, at, `> ${blocks[at]}`) }
  },
  'line break': appended('First line of an address\\\nsecond line of it.', ['address\\\nsecond', 'address second']),
  code: appended('```\nread the first line\nwrite it down\n  twice where asked\nstop\n```', ['twice where asked', 'once']),
  'code words': appended('Type `open form one` and wait.', ['form one', 'form two']),
  Unicode: appended(
    'The café’s naïve sign read “👩‍👩‍👧‍👦 families 👍🏽 welcome” in São Paulo, 東京都千代田区.',
    ['👩‍👩‍👧‍👦 families 👍🏽', '👨‍👩‍👧‍👦 families 👍🏿'],
    ['naïve', 'naive'],
  ),
  'combining marks': appended(
    'Ze\u0301ro and e\u0323\u0302 are written as z\u0301 here, न\u093F and \u0E01\u0E33 there.',
    ['Ze\u0301ro', 'Zero'],
    ['e\u0323\u0302', 'e\u0323'],
    ['न\u093F', 'न\u0940'],
  ),
  RTL: appended(
    'يجب على الموظف أن يسجل التاريخ في نفس اليوم. תאריך הביקור נרשם באותו יום.',
    ['التاريخ في نفس اليوم', 'الوقت في اليوم التالي'],
    ['באותו', 'בכל'],
  ),
  'Chinese and Thai': appended('负责人应在当天记录日期，并通知同事。ผู้รับผิดชอบต้องบันทึกวันที่', ['当天记录日期', '次日记录时间'], ['ต้อง', 'ควร']),
  'huge paragraph': (blocks, random) => {
    const prose = blocks.filter(isProse).flatMap(sentencesOf)
    if (prose.length < 8) return undefined
    const sentences = Array.from({ length: 160 }, (_, index) => `${prose[index % prose.length]} This is said ${freshWord(random)} time ${index + 1}.`)
    const fresh = sentences.map((sentence, index) => (index % 9 === 4 ? scatter(sentence, random, 0.1) : sentence)).toSpliced(40, 1)
    return { old: [sentences.join(' ')], fresh: [fresh.toSpliced(80, 0, freshSentence(random)).join(' ')] }
  },
}

/** Puts a stretch of Markdown in the middle of a text, and replaces words in it. */
function appended(markdown: string, ...replacements: readonly (readonly [string, string])[]): Script {
  return (blocks) => {
    const changed = replacements.reduce((text, [from, to]) => text.replace(from, to), markdown)
    const middle = 1 + (blocks.length >> 1)
    const put = (block: string): Blocks => blocks.toSpliced(middle, 0, block)
    return { old: put(markdown), fresh: put(changed) }
  }
}
