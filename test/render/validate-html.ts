import { makeValidator } from '../make-validator.ts'

const validator = makeValidator({ extends: ['html-validate:recommended'] })

/** What html-validate has against a stretch of page content, put into a whole page first. */
export async function htmlFaults(content: string): Promise<string[]> {
  const page = `<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Page</title></head><body><main><h1>Page</h1>${content}</main></body></html>`
  const report = await validator.validateString(page)
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} at ${message.selector}`))
}
