import type { TrustedProxy } from '../../intake/index.ts'
import { UsageError } from '../usage-error.ts'

// What the intake server takes from its environment: secrets, which do not belong on a command line, and what stands around it.

/** Address of the PostgreSQL database that keeps the comments, where there is one. */
export const databaseUrl = (): string | undefined => process.env['DATABASE_URL'] || undefined

/** The key that invitation links are signed with, where it does not come from the folder. */
export const sharedKey = (): string | undefined => process.env['CONSULT_KEY'] || undefined

/** Scheme and host that browsers see, where a proxy stands before the server. @throws UsageError where it is none */
export function givenOrigin(): string | undefined {
  const given = process.env['CONSULT_ORIGIN'] || undefined
  if (given === undefined) return undefined
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageError(`CONSULT_ORIGIN cannot be ${given}`, { hint: 'such as https://manual.example.org' })
  return new URL(given).origin
}

/** The proxy that may say who people are, if there is one. @throws UsageError where it has no secret, or nobody knows its address */
export function givenProxy(): TrustedProxy | undefined {
  const [header, secret] = [process.env['CONSULT_PROXY_USER'], process.env['CONSULT_PROXY_SECRET']]
  if (!header) return undefined
  if (secret === undefined || secret.length < 32)
    throw new UsageError('CONSULT_PROXY_USER needs CONSULT_PROXY_SECRET, of at least 32 characters', {
      hint: 'the proxy sends it in the header X-Consult-Secret',
    })
  if (givenOrigin() === undefined)
    throw new UsageError('CONSULT_PROXY_USER needs CONSULT_ORIGIN', { hint: 'the address that browsers see, such as https://manual.example.org' })
  return { header, secret }
}
