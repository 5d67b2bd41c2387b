import type { Engine } from './engine.ts'
import { OUR_TREES, OURS } from './ours.ts'
import { PROSEMIRROR_CHANGESET } from './prosemirror-changeset.ts'
import { HTML_DIFF_TS, HTMLDIFF_JS, NODE_HTMLDIFF } from './string-engines.ts'
import { VISUAL_DOM_DIFF } from './visual-dom-diff.ts'

/** All that take part; ours first. */
export const ENGINES: readonly Engine[] = [OURS, OUR_TREES, VISUAL_DOM_DIFF, NODE_HTMLDIFF, HTMLDIFF_JS, HTML_DIFF_TS, PROSEMIRROR_CHANGESET]
