/** Joins things, by number from 0, into groups (union-find). The first of a group stands for it. */
export function closeGroups(size: number): {
  readonly join: (one: number, other: number) => void
  /** Groups of two or more, each in rising order, in the order of their first. */
  readonly groups: () => number[][]
} {
  const parent = Array.from({ length: size }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] as number
    for (let at = index; at !== root; ) {
      const next = parent[at] as number
      parent[at] = root
      at = next
    }
    return root
  }
  return {
    join: (one, other) => {
      const [a, b] = [find(one), find(other)]
      parent[Math.max(a, b)] = Math.min(a, b)
    },
    groups: () => [...Map.groupBy(parent.keys(), find).values()].filter((group) => group.length > 1),
  }
}
