import { strToU8, zipSync } from 'fflate'
import { type Xml, xml } from './xml.ts'

/** What an Office file says of itself (Dublin Core). */
export interface CoreProperties {
  readonly title: string
  readonly subject: string
  readonly creator: string
  readonly language: string
  readonly keywords: string
  /** 2022-09-30. */
  readonly day: string
}

/** A part of an Office file. */
export interface PackagePart {
  /** From the root of the file: `word/document.xml`. */
  readonly path: string
  readonly body: Xml | Uint8Array
  /** Its media type, for parts that are XML; images are known by their name. */
  readonly type?: string
}

interface Package {
  readonly core: CoreProperties
  /** What the file says of itself beyond that, by names of its own; programs keep them when they save it again. */
  readonly custom?: Readonly<Record<string, string>> | undefined
  /** Path of the main part, among `parts`. */
  readonly main: string
  readonly parts: readonly PackagePart[]
}

/**
 * An Office Open XML file (ECMA-376, part 2): parts, their types and the properties, zipped. The same parts give the same bytes:
 * every entry has the first time a zip file knows.
 */
export function makePackage({ core, custom, main, parts }: Package): Uint8Array {
  const own = custom === undefined ? [] : [customProperties(custom)]
  const all: readonly PackagePart[] = [{ path: '_rels/.rels', body: rootRelations(main, custom !== undefined) }, ...parts, coreProperties(core), ...own]
  const files = [{ path: '[Content_Types].xml', body: contentTypes(all) }, ...all].map(({ path, body }) => [path, bytesOf(body)] as const)
  // fflate writes local time, so the date is made in local time as well, and is the same in every time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 9 })
}

const bytesOf = (body: Xml | Uint8Array): Uint8Array => (body instanceof Uint8Array ? body : strToU8(`${HEAD}${body.xml}`))

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A relation of a part: its id, its kind, and what it points at. */
export interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly external?: boolean
}

/** The relations of a part, as the part beside it that lists them. */
export function relationsOf(path: string, relations: readonly Relation[]): PackagePart {
  const slash = path.lastIndexOf('/')
  const body = xml`<Relationships xmlns="${RELATIONS}">${relations.map(
    ({ id, kind, target, external }) =>
      xml`<Relationship Id="${id}" Type="${`${OFFICE}/${kind}`}" Target="${target}"${external === true && xml` TargetMode="External"`}/>`,
  )}</Relationships>`
  return { path: `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`, body }
}

const rootRelations = (main: string, hasCustom: boolean): Xml =>
  xml`<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>${hasCustom && xml`<Relationship Id="rId3" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`}</Relationships>`

const contentTypes = (parts: readonly PackagePart[]): Xml =>
  xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${parts.map(
    ({ path, type }) => type !== undefined && xml`<Override PartName="/${path}" ContentType="${type}"/>`,
  )}</Types>`

function coreProperties({ title, subject, creator, language, keywords, day }: CoreProperties): PackagePart {
  const time = `${day}T00:00:00Z`
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    body: xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${creator}</dc:creator><cp:keywords>${keywords}</cp:keywords><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  }
}

function customProperties(values: Readonly<Record<string, string>>): PackagePart {
  return {
    path: CUSTOM_PROPERTIES,
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    body: xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${Object.entries(
      values,
    ).map(
      ([name, value], index) =>
        xml`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )}</Properties>`,
  }
}

/** Where a file keeps the properties that it names itself. */
export const CUSTOM_PROPERTIES = 'docProps/custom.xml'
