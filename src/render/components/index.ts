import type { ComponentRenderer } from '../page.ts'
import { renderDutyComponent } from './duty.ts'
import { renderDutyRef } from './duty-ref.ts'
import { renderFigure } from './figure.ts'
import { renderNote } from './note.ts'
import { renderNotice } from './notice.ts'
import { renderRegisterTableComponent } from './register-table.ts'
import { renderRequirement } from './requirement.ts'
import { renderSharingMatrixComponent } from './sharing-matrix.ts'
import { renderTerm } from './term.ts'

/** The renderer of each component of the closed vocabulary. */
export const RENDERERS: Readonly<Record<string, ComponentRenderer>> = {
  Duty: renderDutyComponent,
  DutyRef: renderDutyRef,
  Figure: renderFigure,
  Note: renderNote,
  Notice: renderNotice,
  RegisterTable: renderRegisterTableComponent,
  Requirement: renderRequirement,
  SharingMatrix: renderSharingMatrixComponent,
  Term: renderTerm,
}

/** Components that stand inside a sentence. */
export const INLINE: ReadonlySet<string> = new Set(['DutyRef', 'Term'])
