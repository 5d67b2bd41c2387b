import { renderGenerated } from '../generated-block.ts'
import type { ComponentRenderer } from '../page.ts'
import { tableRequest } from '../table-request.ts'

/** `<RegisterTable register="..." />`: a table made from a register of the manual. */
export const renderRegisterTableComponent: ComponentRenderer = (node, page) => renderGenerated(node, page, page.tableOf(tableRequest(node)))
