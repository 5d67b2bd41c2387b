import { awaitReader } from './await-reader.ts'

/** A paragraph of a redline can be cited like one of a section. */
const redline = document.querySelector<HTMLElement>('.redline')
if (redline) awaitReader(redline)
