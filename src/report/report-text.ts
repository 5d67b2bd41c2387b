import { styleText } from 'node:util'
import type { Finding, Place } from '../model/finding.ts'
import { visibleText } from '../model/visible-text.ts'
import { countOf, formatDate } from '../model/wording.ts'
import { countFindings } from './count-findings.ts'
import { sourceFrame } from './source-frame.ts'

export interface TextReportOptions {
  /** Text of a file of the manual, or undefined where it is not at hand: the finding is then printed without its line. */
  readonly textOf: (file: string) => string | undefined
  readonly colour: boolean
  /** How a file is named to the reader; as it is if not given. */
  readonly pathOf?: (file: string) => string
}

type Style = Parameters<typeof styleText>[0]
interface Printer {
  readonly paint: (style: Style, text: string) => string
  readonly lineOf: (place: Place) => string | undefined
  readonly where: (place: Place) => string
}

/** Findings for people: each with its line and marks, then the declared ones in short, then the counts. Ends with a line feed. */
export function reportText(findings: readonly Finding[], options: TextReportOptions): string {
  const printer = printerOf(options)
  const live = findings.filter(({ declared }) => declared === undefined)
  const declared = findings.filter((finding) => finding.declared !== undefined)
  const blocks = live.map((finding) => findingLines(finding, printer).join('\n'))
  if (declared.length > 0) blocks.push(['Declared, each with its reason:', ...declared.flatMap((finding) => declaredLines(finding, printer))].join('\n'))
  return `${[...blocks, summaryLine(findings, printer)].join('\n\n')}\n`
}

function printerOf({ textOf, colour, pathOf = (file) => file }: TextReportOptions): Printer {
  const lines = new Map<string, readonly string[]>()
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? textOf(file)?.split('\n') ?? []
    lines.set(file, known)
    return known
  }
  return {
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    lineOf: ({ file, line }) => linesOf(file)[line - 1],
    where: ({ file, line, column }) => `${visibleText(pathOf(file))}:${line}:${column}`,
  }
}

function findingLines(finding: Finding, printer: Printer): string[] {
  const { paint } = printer
  const style: Style = finding.severity === 'error' ? ['bold', 'red'] : ['bold', 'yellow']
  const gutter = Math.max(finding.place.line, finding.second?.place.line ?? 0).toString().length
  const edge = paint('blue', `${' '.repeat(gutter)} |`)
  const notes = [
    ['why', finding.why],
    ['help', finding.help],
  ].filter(([, text]) => text !== '')
  return [
    `${paint(style, `${finding.severity}[${finding.code}]`)}${paint('bold', `: ${visibleText(finding.message)}`)}`,
    ...placeLines({ place: finding.place, label: finding.label ?? '', arrow: '-->', mark: '^', style, gutter }, printer),
    ...(finding.second === undefined ? [] : placeLines({ ...finding.second, arrow: ':::', mark: '-', style: 'blue', gutter }, printer)),
    ...(hasLine(finding.second?.place ?? finding.place, printer) ? [edge] : []),
    ...notes.map(([name, text]) => `${' '.repeat(gutter)} ${paint('blue', '=')} ${paint('bold', `${name}:`)} ${visibleText(text as string)}`),
  ]
}

interface Marked {
  readonly place: Place
  readonly label: string
  readonly arrow: string
  readonly mark: string
  readonly style: Style
  readonly gutter: number
}

function placeLines({ place, label, arrow, mark, style, gutter }: Marked, printer: Printer): string[] {
  const { paint, lineOf, where } = printer
  const head = `${' '.repeat(gutter)}${paint('blue', arrow)} ${where(place)}`
  const source = lineOf(place)
  const words = visibleText(label)
  if (source === undefined || !hasLine(place, printer)) return words === '' ? [head] : [head, `${' '.repeat(gutter)} ${paint('blue', '=')} ${words}`]
  const frame = sourceFrame(source, place)
  const marks = paint(style, `${mark.repeat(frame.length)}${words === '' ? '' : ` ${words}`}`)
  const edge = paint('blue', `${' '.repeat(gutter)} |`)
  return [head, edge, `${paint('blue', `${String(place.line).padStart(gutter)} |`)} ${frame.line}`, `${edge} ${' '.repeat(frame.indent)}${marks}`]
}

/** A place in a file that is empty or not at hand has no line to show. */
const hasLine = (place: Place, { lineOf }: Printer) => (lineOf(place) ?? '') !== ''

function declaredLines(finding: Finding, { paint, where }: Printer): string[] {
  const { reason, reviewBy } = finding.declared as NonNullable<Finding['declared']>
  return [
    `  ${paint('cyan', finding.code)} ${where(finding.place)}  ${visibleText(finding.message)}`,
    `        ${visibleText(reason)} (look again by ${formatDate(reviewBy)})`,
  ]
}

function summaryLine(findings: readonly Finding[], { paint }: Printer): string {
  const { errors, warnings, declared, fixable } = countFindings(findings)
  const counts = [
    paint(errors > 0 ? ['bold', 'red'] : ['bold', 'green'], countOf(errors, 'error')),
    paint(warnings > 0 ? ['bold', 'yellow'] : 'bold', countOf(warnings, 'warning')),
    paint('bold', countOf(declared, 'declared gap')),
  ]
  return counts.join(', ') + (fixable === 0 ? '' : `; ${fixable} can be mended with --fix`)
}
