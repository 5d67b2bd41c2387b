import { describe, expect, test } from 'vitest'
import { acceptRedline, byRole, compareEditions, type Edition, openManualFolder, openSide, rejectRedline, sectionRedline } from '#engine'
import type { SectionChange } from '#schemas'
import { setNumbersApart } from '../../../../src/output/compare/editions/set-numbers-apart.ts'
import { treeRenderer } from '../../../../src/render/section-tree.ts'
import { textOfHast } from '../../../../src/render/text-of-hast.ts'
import { DEMONSTRATION } from '../../../demonstration.ts'

const { manual } = openManualFolder(DEMONSTRATION)
const [old, fresh] = [openSide(DEMONSTRATION, 'edition:1.0'), openSide(DEMONSTRATION, 'edition:2.0')]
const comparison = compareEditions(old, fresh, { lineage: manual.lineage.entries, editions: manual.editions.map(({ data }) => data) })
const sectionsThat = (test: (section: SectionChange) => boolean) => comparison.sections.filter(test).map(({ id }) => id)
const dutiesThat = (status: string) => comparison.duties.filter((duty) => duty.status === status).map(({ id }) => id)

/** What was decided to change between the first two editions of the demonstration. */
const NEW = [
  'roles.intel-lead',
  'legal.police-powers',
  'legal.polygraph',
  'notification.travel-return',
  'licence.search',
  'licence.urgent-arrest',
  'licence.polygraph',
]
const WITHDRAWN = ['legal.transitional-release', 'training.interim', 'training.pilot']
const CHANGED = [
  'about.scope about.consultation about.versions about.related principles.decisions cohorts.table cohorts.terrorist-connection',
  'cohorts.terrorist-risk roles.partners governance.community governance.recommendations legal.overview legal.tpim legal.mappa',
  'prerelease.conditions prerelease.first-contact notification.who notification.travel notification.home-visits licence.breach',
  'licence.recall mappa.categories mappa.attendance mappa.intelligence mappa.minutes sharing.matrix sharing.gateways',
  'sharing.provider-concerns sharing.security-service risk.review interventions.reports devices.rule devices.checks',
  'devices.list-changes civil.tpim-police-role records.contact records.headcount training.requirement training.cpd',
  'reviews.police-contact reviews.learning annexes.recommendations annexes.device-register annexes.instruments',
].flatMap((line) => line.split(' '))

describe('edition 2.0 beside edition 1.0 of the demonstration', () => {
  test('duties: 69 unchanged, 21 changed, 1 withdrawn, 9 new', () => {
    expect(comparison.counts.duties).toMatchObject({ unchanged: 69, changed: 21, withdrawn: 1, added: 9 })
    expect(dutiesThat('withdrawn')).toEqual(['trn-pilot-evaluate'])
    expect(dutiesThat('moved').sort()).toEqual(['lic-event-minute', 'not-travel-return', 'shr-marking'])
    expect(dutiesThat('added').sort()).toEqual(
      [
        'lic-search-condition lic-search-person lic-search-premises lic-urgent-arrest lic-arrest-tell lic-polygraph-share mappa-category',
        'lic-event-permission lic-event-tell-force',
      ]
        .flatMap((line) => line.split(' '))
        .sort(),
    )
  })

  test('fields of the changed duties', () => {
    // Four change their section: a fifth in the list of changes goes from a section to the same section.
    expect(comparison.counts.dutyFields).toMatchObject({ action: 1, cohorts: 2, deadline: 12, modality: 6, role: 3, section: 4 })
  })

  test('sections: 7 new, 3 withdrawn, 2 moved, 44 changed, 102 unchanged but for the rename', () => {
    expect(comparison.counts.sections).toMatchObject({ added: 7, withdrawn: 3, moved: 2, changed: 44, unchanged: 102, split: 1, merged: 1, editorial: 2 })
    expect(sectionsThat(({ status }) => status === 'added').sort()).toEqual(NEW.toSorted())
    expect(sectionsThat(({ status }) => status === 'withdrawn').sort()).toEqual(WITHDRAWN.toSorted())
    expect(sectionsThat(({ edited, status }) => edited && status !== 'moved').sort()).toEqual(CHANGED.toSorted())
    expect(sectionsThat(({ status }) => status === 'split')).toEqual(['notification.travel'])
    expect(sectionsThat(({ status }) => status === 'merged')).toEqual(['training.cpd'])
    expect(sectionsThat(({ changeKind, edited }) => edited && changeKind === 'editorial').sort()).toEqual(['principles.decisions', 'records.contact'])
    expect(comparison.sections.filter(({ status }) => status === 'moved').map((section) => [section.old?.id, section.id, section.edited])).toEqual([
      ['licence.events', 'mappa.permissions', true],
      ['records.classification', 'sharing.classification', false],
    ])
  })

  test('5 chapters have another number, and no text has changed by that', () => {
    expect(comparison.counts.chapters).toEqual({ added: 0, withdrawn: 0, changed: 0, renumbered: 5 })
    expect(comparison.chapters.filter(({ renumbered }) => renumbered).map(({ id }) => id)).toEqual(['devices', 'mappa', 'sharing', 'risk', 'interventions'])
    expect(comparison.sections.find(({ id }) => id === 'devices.issue')).toMatchObject({ status: 'unchanged', renumbered: true, edited: false })
  })

  test('one term is renamed, and the change of name is told once', () => {
    expect(comparison.renames).toMatchObject([{ from: 'National Probation Service', to: 'Probation Service' }])
    expect(comparison.counts.renames).toBeGreaterThan(2)
    expect(sectionsThat(({ status }) => status === 'renamed-only').sort()).toEqual(['licence.joint-management', 'roles.lead-agency'])
  })

  test('everything the edition declares was found', () => {
    expect(comparison.declared.length).toBeGreaterThan(30)
    expect(comparison.declared.filter(({ isFound }) => !isFound)).toEqual([])
    expect(comparison.undeclared.duties).toEqual([])
  })

  test('the law that is new or other', () => {
    expect(comparison.law.map(({ id, status }) => `${id} ${status}`).sort()).toEqual(
      ['cja-2003 changed', 'ctsa-2021 changed', 'oma-2007 changed', 'pcsc-2022 new', 'si-2009-2493 changed', 'tact-2000 changed', 'tpim-2011 changed'].sort(),
    )
  })

  test.each([
    ['mappa-intel', 'strengthened', ['becomes must (was should)', 'now falls on the intelligence sharing lead (was the nominal management supervisor)']],
    ['shr-concern-ack', 'strengthened', ['deadline tightened: 5 to 1 working day']],
    ['mappa-minutes', 'strengthened', ['deadline tightened: 10 to 5 working days']],
    ['lic-breach', 'strengthened', ['deadline tightened: 1 working day to 2 hours']],
    ['not-home-visit', 'strengthened', ['more often: every month for the first 6 months, then every 3 months (was every 3 months)']],
    ['dev-no-internet', 'strengthened', ['now also covers: Subject of a TPIM notice']],
    ['trn-core', 'strengthened', ['becomes must (was should)', 'deadline is now by allocation (was within 12 months of posting)']],
    ['mappa-attend-3', 'neither', ['now falls on the regional Lead Responsible Officer (was the nominal management supervisor)']],
  ])('%s in words', (id, effect, words) => {
    const change = comparison.duties.find((duty) => duty.id === id)
    expect(change?.effect).toBe(effect)
    for (const expected of words) expect(change?.changes.map((field) => field.words)).toContain(expected)
  })

  test('a post that begins has one duty, which another post loses', () => {
    const lead = byRole(comparison, old, fresh, 'intel-sharing-lead')
    expect(lead.for.standing).toBe('begins')
    expect(lead.duties.begins.map(({ id }) => id)).toEqual(['mappa-intel'])
    expect(byRole(comparison, old, fresh, 'nm-supervisor').duties.ends.map(({ id }) => id)).toContain('mappa-intel')
    const untouched = byRole(comparison, old, fresh, 'prevent-supervisor')
    expect([untouched.isNothing, untouched.words]).toEqual([
      true,
      'Nothing changes for: Prevent supervisor, between edition 1.0 and edition 2.0. The one duty is the same.',
    ])
  })

  test('back in time it is the mirror', () => {
    const back = compareEditions(fresh, old, { lineage: manual.lineage.entries, editions: manual.editions.map(({ data }) => data) })
    expect(back.counts.sections).toMatchObject({ added: 3, withdrawn: 7, moved: 2, changed: 44, unchanged: 102 })
    expect(back.counts.duties).toMatchObject({
      unchanged: 69,
      changed: 21,
      withdrawn: 9,
      added: 1,
      strengthened: 0,
      weakened: comparison.counts.duties.strengthened,
    })
    expect(back.counts.dutyFields).toEqual(comparison.counts.dutyFields)
  })

  test('from each redline both printed pages can be read, and it is empty where nothing changed', () => {
    const wordsOf = (edition: Edition) => {
      const render = treeRenderer(edition, { base: '/' })
      return (id: string | undefined) =>
        textOfHast(acceptRedline(setNumbersApart(render(edition.sections.get(id ?? '') as NonNullable<ReturnType<Edition['sections']['get']>>).tree)))
    }
    const [was, now] = [wordsOf(old), wordsOf(fresh)]
    const both = comparison.sections.filter((section) => section.old !== undefined && section.new !== undefined)
    expect(both).toHaveLength(148)
    for (const section of both) {
      const { tree, isChanged } = sectionRedline(old, fresh, section, { base: '/', comparison })
      expect(isChanged, section.id).toBe(section.edited || section.generatedOnly || section.status === 'renamed-only')
      expect(textOfHast(acceptRedline(tree)), section.id).toBe(now(section.id))
      // What was merged into a section is held against it where it stood, so the old side of it is longer than its page was.
      if (section.status !== 'merged') expect(textOfHast(rejectRedline(tree)), section.id).toBe(was(section.old?.id))
    }
  })
})
