import { join, relative } from 'node:path'

/** How a path is named to the reader: from where they stand, or whole where that is shorter than climbing out. */
export function pathFromHere(path: string): string {
  const near = relative('', path)
  return (near.startsWith('..') ? path : near || '.').replaceAll('\\', '/')
}

/** How a file of the manual in `root` is named to the reader. */
export const pathFrom =
  (root: string) =>
  (file: string): string =>
    pathFromHere(join(root, file))
