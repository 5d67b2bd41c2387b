import { stemWord } from './stem-word.ts'

/** Words that say nothing about what is looked for: those of any sentence, and those of questions. */
const STOP_WORDS = `a about all also always am an and another any anybody anyone are as at be because been before being between both but by
  can could did do does doing done during each either else enough ever every exactly for from get gets go goes got had happen happens has have having he
  hello help her here hers him his how i if in into is it its itself just kind know let like lot many matter me mean means mine much my need needs no
  nobody none not of off often on once one only onto or other our ours out over please possible quickly quick rather really she so some
  somebody someone something soon still such sure than that the their them then there these they thing things this those to too under until up upon
  us use used using very want wants was way we were what when where whether which while who whom whose why will with within without would yes yet you your`

export const STOP: ReadonlySet<string> = new Set(STOP_WORDS.split(/\s+/))

/** Words of general English that stand for each other in a question. A line is one meaning; several words joined by + are found together. */
const SAME_WORDS = `abroad overseas foreign
  agree approve approval authorise permission permit
  alert alarm
  assess assessment evaluate
  begin start commence
  boss manager supervisor
  breach break violate violation contravention
  car vehicle
  child children minor
  juvenile youth youngster young+person under+18
  change alter amend modify vary variation
  check verify inspect confirm
  close end finish leave exit
  colleague officer
  comment feedback response consultation
  compulsory mandatory obligatory must
  computer device laptop tablet
  conference event gathering seminar wedding
  confidential secret sensitive marking
  count number headcount statistics figures
  cover absence deputy stand+in
  deadline limit due period
  delete destroy dispose disposal erase
  disagree disagreement dispute differ difference
  document file paper
  driver driving
  email mailbox message
  employ employment job work
  false fake lie lying
  fast soon prompt urgent immediate
  flat home house premises property accommodation residence
  genuine real true
  get obtain receive
  give hand supply provide
  holiday vacation trip journey travel
  inform notify tell report
  interview meet meeting
  late overdue missed
  lie+detector polygraph
  lost missing
  mark marking classification
  meeting panel conference
  money bank finance financial
  monthly month
  mood behaviour attitude presentation
  move transfer relocate relocation
  nation country
  phone telephone mobile handset smartphone cellphone device
  programme scheme
  reason explanation why
  refuse refusal decline
  reoffend reoffending further+offence
  replace replacement swap
  rule policy procedure
  rights liberty privacy
  search seize
  secure preserve keep retain
  send submit forward
  sick sickness illness ill
  sick+leave absence
  sign signature signed
  social+services social+care children+services
  suggest propose recommend
  tag tagging ankle+tag electronic+tag
  worry worrying concern concerned
  yearly annual annually year
  write written writing`

/** For a stem, what else says the same: each a list of stems that are found together. */
export const SAME: ReadonlyMap<string, readonly (readonly string[])[]> = readSame()

/** Meanings said in two or three words, as stems. */
export const SAME_PHRASES: readonly { readonly phrase: readonly string[]; readonly ways: readonly (readonly string[])[] }[] = lines().flatMap((ways) =>
  ways.filter((way) => way.length > 1).map((phrase) => ({ phrase, ways: ways.filter((way) => way !== phrase) })),
)

function lines(): string[][][] {
  return SAME_WORDS.split('\n').map((line) =>
    line
      .trim()
      .split(' ')
      .map((way) => way.split('+').map(stemWord)),
  )
}

function readSame(): Map<string, string[][]> {
  const same = new Map<string, string[][]>()
  for (const ways of lines()) {
    for (const way of ways) {
      const [stem] = way
      if (way.length > 1 || stem === undefined) continue
      const others = ways.filter((other) => other !== way && other.join(' ') !== stem)
      same.set(stem, [...(same.get(stem) ?? []), ...others])
    }
  }
  return same
}
