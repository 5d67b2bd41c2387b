import type { Finding, Fix, Place, Severity } from '../model/finding.ts'
import { capitalise } from '../model/wording.ts'

/** What the report says of a check, whether or not it found anything. */
interface SarifRule {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly why: string
  readonly example: { readonly wrong: string; readonly right: string }
}

export interface SarifOptions {
  readonly rules: readonly SarifRule[]
  readonly toolVersion: string
  readonly pathOf?: (file: string) => string
  /** Whole address of the help page of a check. */
  readonly helpOf?: (code: string) => string
}

/** Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), which code hosts and editors read. */
export function reportSarif(findings: readonly Finding[], { rules, toolVersion, pathOf = (file) => file, helpOf }: SarifOptions): string {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]))
  const artifact = (file: string) => ({ uri: encodePath(pathOf(file)) })
  const location = ({ file, line, column, endColumn }: Place) => ({
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  })
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'manual', semanticVersion: toolVersion, rules: rules.map((rule) => ruleOf(rule, helpOf)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: indexes.get(finding.code),
          level: finding.severity,
          message: { text: sentences(finding.message, finding.why, `Help: ${finding.help}`) },
          locations: [{ physicalLocation: location(finding.place) }],
          relatedLocations: finding.second && [{ id: 1, physicalLocation: location(finding.second.place), message: { text: finding.second.label } }],
          fixes: finding.fix && [{ description: { text: finding.help }, artifactChanges: [changeOf(finding.fix, artifact)] }],
          suppressions: finding.declared && [{ kind: 'inSource', justification: finding.declared.reason }],
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf({ code, title, severity, why, example }: SarifRule, helpOf?: (code: string) => string) {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: `${title}\n\nWhy: ${why}\n\nInstead of:\n${example.wrong}\n\nwrite:\n${example.right}`,
      markdown: `**${title}**\n\n${why}\n\nInstead of:\n\n${fenced(example.wrong)}\n\nwrite:\n\n${fenced(example.right)}`,
    },
    helpUri: helpOf?.(code),
    defaultConfiguration: { level: severity },
  }
}

const changeOf = ({ file, start, end, text }: Fix, artifact: (file: string) => { uri: string }) => ({
  artifactLocation: artifact(file),
  replacements: [{ deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } }],
})

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
const fenced = (text: string) => `\`\`\`\`text\n${text}\n\`\`\`\``
const sentences = (...parts: string[]) => parts.map((part) => capitalise(/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')
