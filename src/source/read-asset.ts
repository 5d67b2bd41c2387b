import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of an image of the manual in `root`. `path` is one of the edition’s `assets`. */
export const readAsset = (root: string, path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(root, path)))
