import type { Compilable, CompiledQuery, Kysely } from 'kysely'

/**
 * A query that is asked at every request. It is put into words once for each database, with the names of its values in their places,
 * and then asked with values: putting it into words takes longer than finding one row.
 */
export function keepQuery<Tables, Name extends string, Row>(
  names: readonly Name[],
  build: (database: Kysely<Tables>, value: Readonly<Record<Name, string>>) => Compilable<Row>,
): (database: Kysely<Tables>, values: Readonly<Record<Name, string>>) => Promise<readonly Row[]> {
  const places = new Map<unknown, Name>(names.map((name) => [`\0${name}`, name]))
  const stand = Object.fromEntries(names.map((name) => [name, `\0${name}`])) as Record<Name, string>
  const kept = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>()
  return async (database, values) => {
    const query = kept.get(database) ?? build(database, stand).compile()
    kept.set(database, query)
    const parameters = query.parameters.map((parameter) => {
      const name = places.get(parameter)
      return name === undefined ? parameter : values[name]
    })
    return (await database.executeQuery<Row>({ ...query, parameters })).rows
  }
}
