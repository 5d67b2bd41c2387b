import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { SharingFilter } from './tables/sharing-matrix.ts'
import type { TableRequest } from './tables/table.ts'

/** The table a RegisterTable asks for. */
export const tableRequest = (node: ComponentNode): TableRequest => ({
  register: attributeOf(node, 'register') ?? '',
  view: attributeOf(node, 'view'),
  only: attributeOf(node, 'only'),
  kind: attributeOf(node, 'kind'),
  of: attributeOf(node, 'of'),
})

/** The part of the matrix a SharingMatrix asks for. */
export const sharingFilter = (node: ComponentNode): SharingFilter => ({ agency: attributeOf(node, 'agency'), cohort: attributeOf(node, 'cohort') })
