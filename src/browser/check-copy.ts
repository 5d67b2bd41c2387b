/** What a page needs in the browser to say whether a copy is current. It loads nothing of Node. */
export { addressOf } from '../model/address.ts'
export { type CopyAnswer, type CopyStanding, checkCopy, codeIn, type KnownEdition } from '../output/copies/check-copy.ts'
