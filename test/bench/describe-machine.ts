import { cpus, loadavg, totalmem } from 'node:os'
import { HOW_MEASURED } from './measure-command.ts'

export interface MachineFacts {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** Bytes. */
  readonly memory: number
  /** Processes that wanted to run, averaged over the last minute. */
  readonly load: number
  readonly measuredWith: string
}

/** The machine and how busy it is, for the head of a result. */
export function describeMachine(): { facts: MachineFacts; words: string } {
  const processors = cpus()
  const facts = {
    node: process.version,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: totalmem(),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    measuredWith: HOW_MEASURED,
  }
  const busy = facts.load > 0.7 ? `; the machine is busy with other work (load ${facts.load}), so ratios are rougher` : ''
  return { facts, words: `Node ${facts.node}, ${facts.cores} cores of ${facts.processor}; measured with ${facts.measuredWith}${busy}.` }
}
