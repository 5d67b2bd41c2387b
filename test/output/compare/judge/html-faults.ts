import { makeValidator } from '../../../make-validator.ts'
import { structureFaults } from './structure-faults.ts'

const VALIDATOR = makeValidator({ extends: ['html-validate:standard'], rules: { 'no-dup-id': 'off' } })

/**
 * What html-validate's rules of the HTML standard and our own look at the tags have against a stretch of page content. Ids that stand
 * twice are counted elsewhere.
 */
function htmlFaults(content: string): string[] {
  const page = `<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Page</title></head><body><main>${content}</main></body></html>`
  const report = VALIDATOR.validateStringSync(page)
  const found = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`))
  return [...structureFaults(content), ...found]
}

/** Kinds of fault, without their places. */
export const faultKinds = (content: string): string[] => htmlFaults(content).map(kindOf)

/** Faults of a redline of a kind that neither of its pages has by itself; which those are is asked only where there are any. */
export function addedFaults(redline: string, knownKinds: () => ReadonlySet<string>): string[] {
  const faults = htmlFaults(redline)
  if (faults.length === 0) return faults
  const known = knownKinds()
  return faults.filter((fault) => !known.has(kindOf(fault)))
}

const kindOf = (fault: string): string => fault.replace(/ at .*$/s, '')
