/** What a page needs in the browser to hold a receipt against a published log. It loads nothing of Node and asks nobody. */

export { holdReceipt } from '../output/consult/log/hold-receipt.ts'
export { sha256Text } from '../output/consult/log/sha256-text.ts'
export { takeJson } from '../output/consult/record/show-controls.ts'
