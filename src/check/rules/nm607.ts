import type { Rule } from '../rule.ts'

export const nm607: Rule = {
  code: 'NM607',
  title: 'An image from outside the manual',
  severity: 'error',
  why: 'an image from elsewhere tells a stranger who reads the page, and is gone when that site changes',
  example: { wrong: '![plan](https://www.example.org/plan.png)', right: '<Figure src="figures/plan.svg" alt="Where the desks stand" />' },
  check: { on: 'reading' },
}
