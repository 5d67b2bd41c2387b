/** Circles in a graph of ids, each once: its ids in the order of the arrows, from the one met first. */
export function findCycles(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (id: string) => {
    const at = path.indexOf(id)
    if (at !== -1) {
      cycles.push(path.slice(at))
      return
    }
    if (done.has(id)) return
    path.push(id)
    for (const next of arrows.get(id) ?? []) visit(next)
    path.pop()
    done.add(id)
  }
  for (const id of arrows.keys()) visit(id)
  return cycles
}
