import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { median } from './median.ts'

export interface OutputSize {
  readonly files: number
  readonly htmlPages: number
  readonly bytes: number
  /** A section page, bytes, medians: the HTML as it is, compressed, and compressed with the style sheets and scripts it loads. */
  readonly page: { readonly html: number; readonly gzip: number; readonly whole: number }
}

/** How many section pages are looked at. */
const SAMPLE = 100
/** The golden ratio: its steps spread over the whole, and never fall in with a pattern in the text. */
const STEP = 0.618034

/** Sizes of a built site. `sections` are places of section pages such as `chapter-1/part-2`. */
export function measureOutput(folder: string, sections: readonly string[]): OutputSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sample = Array.from({ length: Math.min(SAMPLE, sections.length) }, (_, index) => sections[Math.floor(((index * STEP) % 1) * sections.length)] as string)
  const pages = sample.map((section) => measurePage(folder, `${section}/index.html`))
  return {
    files: files.length,
    htmlPages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    page: { html: median(pages.map(({ html }) => html)), gzip: median(pages.map(({ gzip }) => gzip)), whole: median(pages.map(({ whole }) => whole)) },
  }
}

function measurePage(folder: string, path: string): OutputSize['page'] {
  const html = readFileSync(join(folder, path))
  const gzip = compressed(html)
  const loaded = loadedFiles(folder, path, html.toString())
  return { html: html.length, gzip, whole: gzip + loaded.reduce((sum, file) => sum + compressed(readFileSync(join(folder, file))), 0) }
}

const compressed = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length

/** Style sheets and scripts that a page loads at once, with what those scripts import at once. */
function loadedFiles(folder: string, page: string, html: string): string[] {
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? []
  const waiting = tags.filter((tag) => /^<script|rel="?(?:stylesheet|modulepreload)/.test(tag)).flatMap((tag) => addressIn(tag, page))
  const found = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !existsSync(join(folder, path))) continue
    found.add(path)
    const text = readFileSync(join(folder, path), 'utf8')
    const imports = path.endsWith('.js') ? [...text.matchAll(/\bimport\s*(?:[\w$*{}\s,]+\bfrom\s*)?["']([^"']+)["']/g)] : []
    waiting.push(...imports.map(([, address = '']) => resolveAddress(address, path)))
  }
  return [...found]
}

function addressIn(tag: string, page: string): string[] {
  const address = /\b(?:href|src)="?([^"\s>]+)/.exec(tag)?.[1]
  return address === undefined ? [] : [resolveAddress(address, page)]
}

/** A path from the top of the site. */
const resolveAddress = (address: string, from: string): string =>
  (address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from), address)).replace(/[?#].*$/, '')
