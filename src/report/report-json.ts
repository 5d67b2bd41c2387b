import type { ReportData } from '#schemas'
import type { Finding, Place } from '../model/finding.ts'
import { countFindings } from './count-findings.ts'

/** Findings as JSON of the shape in schemas/report.ts. */
export function reportJson(findings: readonly Finding[], { pathOf = (file) => file }: { readonly pathOf?: (file: string) => string } = {}): string {
  const placeOf = ({ file, line, column, endColumn }: Place) => ({ file: pathOf(file), line, column, endColumn })
  const report: ReportData = {
    format: 'findings/1',
    counts: { ...countFindings(findings) },
    findings: findings.map(({ code, severity, message, place, label, second, why, help, fix, declared }) => ({
      code,
      severity,
      message,
      ...placeOf(place),
      label,
      second: second && { ...placeOf(second.place), label: second.label },
      why,
      help,
      fix: fix && { file: pathOf(fix.file), start: fix.start, end: fix.end, text: fix.text },
      declared: declared && { reason: declared.reason, reviewBy: declared.reviewBy },
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
