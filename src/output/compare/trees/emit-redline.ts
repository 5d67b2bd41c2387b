import type { Element, ElementContent } from 'hast'
import type { Block } from './block.ts'
import { changeOfElement } from './change-element.ts'
import { elementWords } from './describe-change.ts'
import { emitCut } from './emit-cut.ts'
import { emitWords } from './emit-words.ts'
import type { Findings } from './findings.ts'
import { copyNodes, copyShell, makeElement } from './make-marks.ts'
import { endOf, markBlock } from './mark-block.ts'
import { mergeKids } from './merge-kids.ts'
import { readLine } from './read-inline.ts'
import { lostElement } from './redline-inline.ts'
import { sayIn } from './say-in.ts'

/** The redline of two containers that are one: what stands in them, merged. */
export function emitKids(old: Block, fresh: Block, findings: Findings): ElementContent[] {
  return mergeKids(old, fresh).flatMap((step) => {
    if (step.old !== undefined && step.fresh !== undefined) return emitPair(step.old, step.fresh, findings)
    if (step.old !== undefined) return emitGone(step.old, old, findings)
    return step.fresh === undefined ? [] : emitCome(step.fresh, fresh, findings)
  })
}

/** A block of both pages at its place in the new one. */
export function emitPair(old: Block, fresh: Block, findings: Findings): ElementContent[] {
  if (fresh.isTwin) return copyPlainly(fresh, 'new')
  const content = fresh.content !== undefined ? emitLine(old, fresh, findings) : emitKids(old, fresh, findings)
  if (fresh.element === undefined) return old.element === undefined ? content : lostBlock(old.element, { content, fresh, findings })
  const shell = copyShell(fresh.element, 'new', content)
  if (old.element === undefined) return gainedBlock(shell, fresh, findings)
  const change = changeOfElement(old.element, fresh.element)
  const element = { ...shell, properties: { ...shell.properties, ...change.properties } }
  if (change.details.length === 0) return [element]
  addDetails(fresh, change.details, findings)
  return [sayIn(element, `(${change.details.join('; ')}) `)]
}

/** An element that is new around what is not. A list item now set as a paragraph is no change to the reader. */
function gainedBlock(shell: Element, fresh: Block, findings: Findings): ElementContent[] {
  if (fresh.content !== undefined) return [{ ...shell, properties: { ...shell.properties, dataDiffMark: 'ins' } }]
  const words = `now in a ${elementWords(fresh.tag)}`
  addDetails(fresh, [words], findings)
  return [sayIn({ ...shell, properties: { ...shell.properties, dataDiff: 'mod', dataDiffMark: 'ins' } }, `(${words}) `)]
}

/** An element that is gone around what is not. */
function lostBlock(element: Element, { content, fresh, findings }: { content: ElementContent[]; fresh: Block; findings: Findings }): ElementContent[] {
  if (fresh.content !== undefined) return [makeElement('span', lostElement(element), content)]
  const words = `no longer in a ${elementWords(element.tagName)}`
  addDetails(fresh, [words], findings)
  return [sayIn(makeElement('div', { dataDiff: 'mod', ...lostElement(element) }, content), `(${words}) `)]
}

function addDetails(fresh: Block, details: readonly string[], { notes }: Findings): void {
  const note = notes.get(fresh)
  notes.set(fresh, { edits: note?.edits ?? 0, details: [...(note?.details ?? []), ...details] })
}

function emitLine(old: Block, fresh: Block, findings: Findings): ElementContent[] {
  const cut = findings.cuts.get(fresh)
  if (cut !== undefined && cut === findings.cuts.get(old)) return emitCut(cut, findings)
  if (old.exact === fresh.exact) return copyNodes(fresh.content ?? [], 'new')
  return emitWords(readLine(old), readLine(fresh), { fresh, notes: findings.notes })
}

/** A block that only the old page has at this place. */
function emitGone(old: Block, parent: Block, findings: Findings): ElementContent[] {
  const place = endOf(old, 'from', findings)
  return markBlock(copyOld(old, findings), { tag: old.tag, parent, mark: 'del', place })
}

/** A block that only the new page has at this place; one that was moved here, or split off, has its edits marked. */
function emitCome(fresh: Block, parent: Block, findings: Findings): ElementContent[] {
  if (fresh.isUi) return copyNodes(fresh.content ?? [], 'new')
  const place = endOf(fresh, 'to', findings)
  const old = findings.moves.has(fresh) ? fresh.partner : undefined
  return markBlock(old === undefined ? copyNew(fresh, findings) : emitPair(old, fresh, findings), { tag: fresh.tag, parent, mark: 'ins', place })
}

/**
 * An old block whole; blocks in it that moved elsewhere say so. Of a block that moved itself, whatever became of its parts is shown at its
 * new place.
 */
function copyOld(old: Block, findings: Findings): ElementContent[] {
  const copyKid = (kid: Block) => (findings.moves.has(kid) ? emitGone(kid, old, findings) : copyOld(kid, findings))
  const isPaired = old.partner !== undefined
  const nodes =
    old.content !== undefined ? copyNodes(old.content, 'old') : isPaired ? old.kids.flatMap((kid) => copyPlainly(kid, 'old')) : old.kids.flatMap(copyKid)
  return old.element === undefined ? nodes : [copyShell(old.element, 'old', nodes)]
}

function copyPlainly({ element, content, kids }: Block, side: 'old' | 'new'): ElementContent[] {
  const nodes = content !== undefined ? copyNodes(content, side) : kids.flatMap((kid) => copyPlainly(kid, side))
  return element === undefined ? nodes : [copyShell(element, side, nodes)]
}

/** A new block whole; blocks in it that came from elsewhere say so. */
function copyNew(fresh: Block, findings: Findings): ElementContent[] {
  const piece = findings.cuts.get(fresh)?.pieces.find(({ leaf }) => leaf === fresh)
  const copyKid = (kid: Block) => (findings.moves.has(kid) ? emitCome(kid, fresh, findings) : copyNew(kid, findings))
  const nodes =
    piece !== undefined
      ? emitWords(piece.inWhole, piece.line, { fresh, notes: findings.notes })
      : fresh.content !== undefined
        ? copyNodes(fresh.content, 'new')
        : fresh.kids.flatMap(copyKid)
  return fresh.element === undefined ? nodes : [copyShell(fresh.element, 'new', nodes)]
}
