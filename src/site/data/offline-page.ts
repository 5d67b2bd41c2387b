import { html } from '../html.ts'
import { sizeWords } from '../offline/age-words.ts'

/** Marks on the page about reading offline, which give way to what is known when all other files are. */
export const MARKS = { text: '__KEPT_TEXT__', more: '__KEPT_MORE__', archive: '__ARCHIVE__' } as const

interface Size {
  readonly files: number
  readonly bytes: number
}

/** The archive of the site as one file. `inside` is for the page that stands in the archive itself, which cannot name its own hash. */
export type Archive = 'none' | 'inside' | { readonly bytes: number; readonly sha256: string }

export interface OfflineFacts {
  readonly text: Size
  readonly more: Size
  readonly archive: Archive
}

/** The page with its marks filled in. */
export const fillOfflinePage = (page: string, { text, more, archive }: OfflineFacts): string =>
  page.replace(MARKS.text, sizeOfFiles(text)).replace(MARKS.more, sizeOfFiles(more)).replace(MARKS.archive, archiveHtml(archive))

const sizeOfFiles = ({ files, bytes }: Size): string => `${files.toLocaleString('en-GB')} files, ${sizeWords(bytes)}`

function archiveHtml(archive: Archive): string {
  if (archive === 'none')
    return html`<p>This site was published without an archive. Whoever builds it makes one with <code>npm run build -- --archive</code>.</p>`.html
  if (archive === 'inside') return html`<p>You are reading the archive of the site, or what was unpacked from it.</p>`.html
  return html`<p><a href="/site.zip" download>site.zip</a>, ${sizeWords(archive.bytes)}: the whole site, other editions and comparisons included, for networks
  without this one. SHA-256 <code class="breaks">${archive.sha256}</code></p><p>Put it on a stick or a shared folder beside <a href="/serve.mjs" download>serve.mjs</a>, and type
  <code>node serve.mjs site.zip</code> there. It needs Node 18 or newer and nothing else, opens the archive without unpacking it, and can be reached from that machine
  only.</p>`.html
}
