/** Where a component may stand: on its own lines, inside a sentence. */
export type Position = 'block' | 'inline'

interface ComponentShape {
  readonly position: Position
  /** Attribute names; true means required. The block id is written by the tool. */
  readonly attributes: Readonly<Record<string, boolean>>
  /** Whether text may stand between its tags. */
  readonly children: boolean
  /** Allowed values of an attribute, where they are few. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

/** The closed vocabulary: nothing else is a component, and none of these runs code. Each has a renderer of the same name in render/. */
export const COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Duty: { position: 'block', attributes: { id: true }, children: false },
  DutyRef: { position: 'inline', attributes: { id: true }, children: false },
  Term: { position: 'inline', attributes: { id: true }, children: true },
  Note: {
    position: 'block',
    attributes: { kind: true, id: false, audience: false },
    children: true,
    values: { kind: ['law', 'source', 'illustrative', 'example', 'warning'] },
  },
  Requirement: { position: 'block', attributes: { id: true, block: false, audience: false }, children: false },
  RegisterTable: {
    position: 'block',
    attributes: { register: true, view: false, only: false, kind: false, of: false, id: false, audience: false },
    children: false,
  },
  SharingMatrix: { position: 'block', attributes: { agency: false, cohort: false, id: false, audience: false }, children: false },
  Notice: { position: 'block', attributes: { id: false, audience: false }, children: false },
  Figure: { position: 'block', attributes: { src: true, alt: true, caption: false, id: false, audience: false }, children: false },
}

/** The attribute that carries the block id of a component, or undefined where its own id serves. */
export const BLOCK_ID_ATTRIBUTE: Readonly<Record<string, string | undefined>> = {
  Note: 'id',
  Requirement: 'block',
  RegisterTable: 'id',
  SharingMatrix: 'id',
  Notice: 'id',
  Figure: 'id',
}
