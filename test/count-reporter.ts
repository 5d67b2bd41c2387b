import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends the run with one line for machines: `12 passed, 0 failed`, then `, 3 skipped` where any were. A file that could not
 * be run, and an error outside any test, count as one failure each.
 */
export default class CountReporter implements Reporter {
  #line = ''

  // Written when everything else has been: other reporters have the same moment to say their last.
  onInit = (): unknown => process.once('exit', () => process.stdout.write(this.#line))

  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
    const passed = countTests(modules, 'passed')
    const failed = countTests(modules, 'failed') + modules.filter((module) => module.errors().length > 0).length + errors.length
    const skipped = countTests(modules, 'skipped')
    this.#line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
  }
}

function countTests(modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number {
  return modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0)
}
