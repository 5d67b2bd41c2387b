import { UsageError } from '../usage-error.ts'

/** Which one of several options was given. @throws UsageError where none was, or more than one */
export function chooseOne<Name extends string>(options: Readonly<Record<Name, string | boolean | undefined>>): Name {
  const names = Object.keys(options) as Name[]
  const [one, other] = names.filter((name) => options[name] !== undefined && options[name] !== false)
  const hint = `one of --${names.join(', --')}`
  if (one === undefined) throw new UsageError('say what is to be done', { hint })
  if (other !== undefined) throw new UsageError(`--${one} and --${other} do not go together`, { hint })
  return one
}
