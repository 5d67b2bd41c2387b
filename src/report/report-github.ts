import type { Finding } from '../model/finding.ts'

/** Findings as workflow commands, which GitHub Actions shows beside the changed lines. A declared finding is a notice. */
export function reportGithub(findings: readonly Finding[], { pathOf = (file) => file }: { readonly pathOf?: (file: string) => string } = {}): string {
  return findings
    .map(({ code, severity, message, place, why, help, declared }) => {
      const properties = { file: pathOf(place.file), line: place.line, col: place.column, endColumn: place.endColumn, title: `${code}: ${message}` }
      const words = declared === undefined ? `${why}\nhelp: ${help}` : `declared: ${declared.reason}`
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      return `::${declared === undefined ? severity : 'notice'} ${list.join(',')}::${escapeData(words)}\n`
    })
    .join('')
}

/** A line feed would end the command and let the rest of the text start another one. */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
