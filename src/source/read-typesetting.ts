import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What a typesetter needs besides content: its templates by name, and fonts that may be embedded. */
export interface Typesetting {
  readonly templates: Readonly<Record<'extract' | 'text' | 'card', string>>
  /** Whole font files of one family. What the first has no shape for cannot be shown. */
  readonly fonts: readonly Uint8Array[]
}

/** Reads templates and fonts from the toolkit’s own folders. */
export function readTypesetting(): Typesetting {
  const { resolve } = createRequire(import.meta.url)
  const fonts = [
    resolve('@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf'),
    resolve('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf'),
  ]
  const template = (name: string) => readFileSync(new URL(`../output/extract/pdf/${name}.typ`, import.meta.url), 'utf8')
  return { templates: { extract: template('extract'), text: template('text'), card: template('card') }, fonts: fonts.map((path) => readFileSync(path)) }
}
