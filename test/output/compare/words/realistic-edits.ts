import type { Random } from '../../../seeded-random.ts'

/** A sentence as words with their punctuation, split at spaces. */
type Sentence = string[]

type Change = (sentence: Sentence, random: Random, other: Sentence) => Sentence

const replaceAt = <T>(list: readonly T[], from: number, drop: number, put: readonly T[] = []): T[] => [
  ...list.slice(0, from),
  ...put,
  ...list.slice(from + drop),
]

const plain = (word: string): string => word.replace(/^\W+|\W+$/g, '').toLowerCase()

/** Puts words in place of words, keeping the punctuation that closes the old ones. */
function substitute(sentence: Sentence, at: { from: number; drop: number }, put: Sentence): Sentence {
  const closing = /\W*$/.exec(sentence[at.from + at.drop - 1] ?? '')?.[0] ?? ''
  const words = put.map(plain).filter((word) => word !== '')
  const last = words.pop() ?? 'so'
  return replaceAt(sentence, at.from, at.drop, [...words, last + closing])
}

function takePhrase(sentence: Sentence, random: Random, most: number): Sentence {
  const length = 1 + random.below(most)
  const from = random.below(Math.max(1, sentence.length - length))
  return sentence.slice(from, from + length)
}

const modals = ['must', 'should', 'may', 'can']

const changeModal: Change = (sentence, random, other) => {
  const at = sentence.findIndex((word) => modals.includes(word))
  return at < 0 ? replaceWord(sentence, random, other) : replaceAt(sentence, at, 1, [random.pick(modals.filter((modal) => modal !== sentence[at]))])
}

const changeNumber: Change = (sentence, random, other) => {
  const at = sentence.findIndex((word) => /\d/.test(word))
  return at < 0 ? replaceWord(sentence, random, other) : replaceAt(sentence, at, 1, [(sentence[at] ?? '').replace(/\d+/, String(1 + random.below(90)))])
}

const replaceWord: Change = (sentence, random, other) => substitute(sentence, { from: random.below(sentence.length), drop: 1 }, [random.pick(other)])

const replacePhrase: Change = (sentence, random, other) => {
  const drop = Math.min(sentence.length, 2 + random.below(3))
  return substitute(sentence, { from: random.below(sentence.length - drop + 1), drop }, takePhrase(other, random, 5))
}

const insertWords: Change = (sentence, random, other) => {
  const at = random.below(sentence.length)
  return replaceAt(sentence, at, 0, takePhrase(other, random, 3).map(plain))
}

const deleteWords: Change = (sentence, random) => {
  const length = Math.min(1 + random.below(3), sentence.length - 1)
  return replaceAt(sentence, random.below(sentence.length - length), length)
}

const addClause: Change = (sentence, random, other) => {
  const end = (sentence.at(-1) ?? '').replace(/[.:]$/, ',')
  const clause = takePhrase(other, random, 9).map(plain)
  return [...sentence.slice(0, -1), end, random.pick(['and', 'where', 'unless', 'which']), ...clause.slice(0, -1), `${clause.at(-1)}.`]
}

const dropClause: Change = (sentence, random, other) => {
  const at = sentence.findIndex((word, index) => word.endsWith(',') && index < sentence.length - 2)
  return at < 0 ? deleteWords(sentence, random, other) : replaceAt([...sentence.slice(0, at), `${(sentence[at] ?? '').slice(0, -1)}.`], at + 1, 0)
}

const swapClauses: Change = (sentence, random, other) => {
  const at = sentence.findIndex((word) => word.endsWith(','))
  if (at < 2 || sentence.length - at < 4) return replaceWord(sentence, random, other)
  const first = sentence.slice(0, at + 1).map(plain)
  return substitute([...sentence.slice(at + 1), ...first], { from: sentence.length - 1, drop: 1 }, [`${first.at(-1)}.`])
}

/** Each kind of change as often as it is listed. */
const changes: readonly Change[] = [
  changeModal,
  changeModal,
  changeNumber,
  changeNumber,
  replaceWord,
  replaceWord,
  replaceWord,
  replacePhrase,
  replacePhrase,
  replacePhrase,
  insertWords,
  insertWords,
  insertWords,
  deleteWords,
  deleteWords,
  addClause,
  addClause,
  dropClause,
  swapClauses,
]

/** One change in most sentences that an editor touches, two in some, and now and then a sentence that is written anew. */
function editSentence(sentence: Sentence, random: Random, other: Sentence): Sentence {
  const chance = random.next()
  if (chance > 0.94) return other
  const times = chance < 0.68 ? 1 : chance < 0.86 ? 2 : 3 + random.below(3)
  let edited = sentence
  for (let time = 0; time < times; time += 1) edited = random.pick(changes)(edited, random, other)
  return edited
}

const splitAtSentences = (text: string): Sentence[] => text.split(/(?<=[.?!]) (?=[^\p{Ll}])/u).map((sentence) => sentence.split(' '))

/** A paragraph after an editor's visit: a sentence or two changed, at times one added, removed, split or joined to the next. */
export function editParagraph(text: string, random: Random, paragraphs: readonly string[]): string {
  let sentences = splitAtSentences(text)
  const pickOther = () => random.pick(splitAtSentences(random.pick(paragraphs)))
  for (let times = random.chance(0.75) ? 1 : 2; times > 0; times -= 1) {
    const at = random.below(sentences.length)
    const sentence = sentences[at] ?? []
    const next = sentences[at + 1]
    const chance = random.next()
    if (chance < 0.06) sentences = replaceAt(sentences, at, 0, [pickOther()])
    else if (chance < 0.1 && sentences.length > 1) sentences = replaceAt(sentences, at, 1)
    else if (chance < 0.14 && next) {
      const joined = [...sentence.slice(0, -1), `${plain(sentence.at(-1) ?? '')},`, 'and', (next[0] ?? '').toLowerCase(), ...next.slice(1)]
      sentences = replaceAt(sentences, at, 2, [joined])
    } else sentences = replaceAt(sentences, at, 1, [editSentence(sentence, random, pickOther())])
  }
  return sentences.map((sentence) => sentence.join(' ')).join(' ')
}
