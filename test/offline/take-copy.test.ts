import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedFile } from '../../src/site/offline/offline-list.ts'
import { type TakingFrom, takeCopy } from '../../src/site/offline/take-copy.ts'

const hash = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex').slice(0, 32)
const encode = (words: string) => new TextEncoder().encode(words) as Uint8Array<ArrayBuffer>
const listed = (site: ReadonlyMap<string, string>) =>
  new Map([...site].map(([address, words]): [string, ListedFile] => [address, [hash(words), encode(words).length]]))

/** A device that fetches from a site, and what was asked and kept. */
function device(site: ReadonlyMap<string, string>, answers: (number: number) => boolean = () => true) {
  const kept = new Map<string, string>()
  const asked: string[] = []
  let [now, most] = [0, 0]
  const from: TakingFrom = {
    fetchBytes: async (address) => {
      asked.push(address)
      const isAnswered = answers(asked.length)
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
      const words = site.get(address)
      if (!isAnswered) throw new TypeError('failed to fetch')
      return words === undefined ? undefined : encode(words)
    },
    hashOf: async (bytes) => hash(bytes),
    keep: async (key, bytes) => void kept.set(key, new TextDecoder().decode(bytes)),
  }
  return { kept, asked, from, most: () => most }
}

const sites = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string(), { minKeys: 1, maxKeys: 40 }).map((pages) => new Map(Object.entries(pages)))

describe('taking a copy', () => {
  test('fetches what is not there yet, the same bytes once, few at a time', async () => {
    await fc.assert(
      fc.asyncProperty(sites, fc.nat(), async (site, seed) => {
        const files = listed(site)
        const hashes = [...new Set([...files.values()].map(([one]) => one))]
        const have = new Set(hashes.filter((_, index) => (index + seed) % 3 === 0))
        const { kept, asked, from, most } = device(site)
        const { files: came } = await takeCopy(files, have, from)
        expect(new Set([...kept.keys(), ...have])).toEqual(new Set(hashes))
        expect(asked.length).toBe(came)
        expect(came).toBe(hashes.length - have.size)
        expect(most()).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('cut anywhere, keeps what came and fetches only the rest the next time', async () => {
    await fc.assert(
      fc.asyncProperty(sites, fc.nat(40), async (site, cut) => {
        const files = listed(site)
        const first = device(site, (number) => number <= cut)
        const whole = new Set([...files.values()].map(([one]) => one)).size
        const outcome = await takeCopy(files, new Set(), first.from).then(
          () => 'whole',
          (error: { reason: string }) => error.reason,
        )
        expect(outcome).toBe(cut >= whole ? 'whole' : 'network')
        const second = device(site)
        await takeCopy(files, new Set(first.kept.keys()), second.from)
        expect(second.asked.length).toBe(whole - first.kept.size)
        expect(new Set([...first.kept.keys(), ...second.kept.keys()]).size).toBe(whole)
      }),
    )
  })

  test('a file that is not the one that was listed is asked for once more, and never kept', async () => {
    const site = new Map([['/', 'published']])
    const { kept, asked, from } = device(new Map([['/', 'something else']]))
    await expect(takeCopy(listed(site), new Set(), from)).rejects.toMatchObject({ reason: 'changed' })
    expect([asked.length, kept.size]).toEqual([2, 0])
  })

  test('what an old cache sent first is put right by asking past it', async () => {
    const site = new Map([['/', 'new']])
    const { kept, from } = device(site)
    const stale: TakingFrom = { ...from, fetchBytes: (address, anew) => (anew ? from.fetchBytes(address, anew) : Promise.resolve(encode('old'))) }
    await takeCopy(listed(site), new Set(), stale)
    expect([...kept.values()]).toEqual(['new'])
  })

  test('a full device is said', async () => {
    const site = new Map([['/', 'x']])
    const { from } = device(site)
    const full = { ...from, keep: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    await expect(takeCopy(listed(site), new Set(), full)).rejects.toMatchObject({ reason: 'room' })
  })
})
