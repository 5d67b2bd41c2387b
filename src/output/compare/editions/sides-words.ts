import type { EditionComparison } from '#schemas'

type Sides = Pick<EditionComparison, 'old' | 'new'>

/** "from edition 1.0 to edition 2.0"; of one number, two states of it. */
export const fromTo = ({ old, new: fresh }: Sides): string =>
  old.number === fresh.number ? `between two states of edition ${old.number}` : `from edition ${old.number} to edition ${fresh.number}`

/** "between edition 1.0 and edition 2.0". */
export const betweenSides = ({ old, new: fresh }: Sides): string =>
  old.number === fresh.number ? `between two states of edition ${old.number}` : `between edition ${old.number} and edition ${fresh.number}`
