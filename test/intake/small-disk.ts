import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Why a test that needs one is left out. */
export const NO_DISK = 'A disk of a few megabytes needs Linux and the right to mount one: tests of a disk that is really full are skipped.'

/** A disk of some megabytes, in memory, that goes when the test ends; undefined where none can be made. */
export function smallDisk(megabytes: number) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  return {
    folder,
    /** Takes room away, until it is given back. */
    fill: (bytes: number) => {
      const file = join(folder, 'ballast')
      writeFileSync(file, Buffer.alloc(bytes))
      return { remove: () => rmSync(file) }
    },
  }
}
