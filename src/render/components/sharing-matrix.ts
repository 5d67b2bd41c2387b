import { renderGenerated } from '../generated-block.ts'
import type { ComponentRenderer } from '../page.ts'
import { sharingFilter } from '../table-request.ts'

/** `<SharingMatrix />`: what information moves to and from which agency, made from the duties. */
export const renderSharingMatrixComponent: ComponentRenderer = (node, page) => renderGenerated(node, page, page.matrixOf(sharingFilter(node)))
