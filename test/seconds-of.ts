/** Seconds of the processor that this thread spends until something is done: other work of the machine does not count. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
