import { describe, expect, test } from 'vitest'
import { renderSection } from '#engine'
import { FEED_DUTY, feeding, smallEdition } from './small-edition.ts'
import { htmlFaults } from './validate-html.ts'

const render = (body: string, extra: Parameters<typeof smallEdition>[0] = {}) => {
  const edition = smallEdition({ body, ...extra })
  return renderSection(edition, feeding(edition), { base: '/draft/' })
}

describe('blocks', () => {
  test('a paragraph has its permanent id, and its number as a second anchor that links to it', () => {
    const { html } = render('Water is clean. [#k7f3p]')
    expect(html).toContain('<p class="block" id="k7f3p"><a class="block__number" id="n3-1-1" href="#k7f3p">3.1.1</a> Water is clean.</p>')
  })

  test('a block with no written id is anchored by its number alone', () => {
    expect(render('Water is clean.').html).toContain('<p class="block" id="n3-1-1"><a class="block__number" href="#n3-1-1">3.1.1</a> Water is clean.</p>')
  })

  test('list items show their letter, and nested ones their roman number', () => {
    const { html } = render('Needs:\n\n- water [#k7f3p]\n- food\n  - meat')
    expect(html).toContain('<li class="block" id="k7f3p"><a class="block__number" id="n3-1-1-a" href="#k7f3p">(a)</a> water</li>')
    expect(html).toContain('<li class="block" id="n3-1-1-b-i"><a class="block__number" href="#n3-1-1-b-i">(i)</a> meat</li>')
  })

  test('letters run on in a second list under the same paragraph', () => {
    const { html } = render('Needs:\n\n- water\n\n## More\n\n- food')
    expect(html).toContain('id="n3-1-1-a"')
    expect(html).toContain('id="n3-1-1-b"')
  })

  test('headings are listed with their id, never skip a level and never take the page’s own', () => {
    const { html, headings } = render('# One [#h2kkk]\n\n#### Two')
    expect(html).toContain('<h2 id="h2kkk">One</h2>')
    expect(headings).toEqual([
      { level: 2, id: 'h2kkk', text: 'One' },
      { level: 3, id: 'h3-1-2', text: 'Two' },
    ])
  })

  test('a heading that is a term reads as it prints, and one with no words is none', () => {
    expect(render('## <Term id="npo" />\n\n##').headings.map(({ text }) => text)).toEqual(['Night-time park order (NPO)'])
  })

  test('headings start lower where a section stands under a heading of its own', () => {
    const edition = smallEdition({ body: '## One\n\n### Two' })
    expect(renderSection(edition, feeding(edition), { base: '/', headingLevel: 3 }).headings.map(({ level }) => level)).toEqual([3, 4])
  })

  test('an id that is written twice stands once', async () => {
    const { html } = render('One. [#k7f3p]\n\nTwo. [#k7f3p]\n\n<Duty id="feed" />\n\n<Duty id="feed" />', { front: { duties: [FEED_DUTY] } })
    expect(html.match(/id="k7f3p"/g)).toHaveLength(1)
    expect(html.match(/id="feed"/g)).toHaveLength(1)
    expect(await htmlFaults(html)).toEqual([])
  })

  test('a hand-made table has headed columns in a region that the keyboard reaches', () => {
    const { html } = render('| Food | When | How much |\n| --- | --- | --- |\n| Hay | Daily | A lot |')
    expect(html).toContain('<section class="table-scroll" aria-label="Table 3.1.1" tabindex="0"><table aria-label="Table 3.1.1">')
    expect(html).toContain('<th scope="col">Food</th>')
  })

  test('two columns need no region of their own', () => {
    expect(render('| Food | When |\n| --- | --- |\n| Hay | Daily |').html).not.toContain('tabindex')
  })
})

describe('links', () => {
  test('a section, a chapter, a block and an outside page', () => {
    const { html } = render('Near. [#k7f3p]\n\n[a](care.water) [b](care) [c](#k7f3p) [d](care.water#w3rst) [e](https://law.example/x)', {
      more: { water: 'Wet. [#w3rst]' },
    })
    expect(html).toContain('<a href="/draft/care/water/">a</a> <a href="/draft/care/">b</a> <a href="#k7f3p">c</a> <a href="/draft/care/water/#w3rst">d</a>')
    expect(html).toContain('<a href="https://law.example/x" rel="noopener">e</a>')
    expect(html).not.toContain('target=')
  })

  test('a link to nowhere is plain text', () => {
    expect(render('[words](care.nowhere) and [more](#zzzzz)').html).toContain('</a> words and more</p>')
  })

  test('a term inside a link does not become a link in a link', () => {
    expect(render('[see <Term id="cage">a cage</Term>](care)').html).toContain('<a href="/draft/care/">see a cage</a>')
  })
})

describe('Duty', () => {
  const { html } = render('<Duty id="feed" />', { front: { duties: [FEED_DUTY] } })

  test('prints the sentence with the binding word in bold and the post linked', () => {
    expect(html).toContain(
      '<p class="duty__sentence"><a class="block__number" id="n3-1-1" href="#feed">3.1.1</a> The <a href="/draft/roles/keeper/">keeper</a> <strong>must not</strong> feed an animal by hand, within 2 working days of arrival.</p>',
    )
  })

  test.each([
    ['When', 'It is hungry'],
    ['For', '<a href="/draft/cohorts/lions/">Lions</a>; not for <a href="/draft/cohorts/young/">Young</a>'],
    ['With support from', '<a href="/draft/roles/vet/">Visiting vet</a>'],
    ['Record', 'Feeding book'],
    ['If not done', 'Say why in the book'],
    [
      'Shares',
      '<a href="/draft/registers/information/#weight">Weight</a> with <a href="/draft/agencies/clinic/">Clinic</a>, under <a href="/draft/registers/gateways/#consent">Owner’s consent</a>',
    ],
    [
      'Receives',
      '<a href="/draft/registers/information/#diet">Diet</a> and <a href="/draft/registers/information/#weight">Weight</a> from <a href="/draft/agencies/clinic/">Clinic</a>, under <a href="/draft/registers/gateways/#consent">Owner’s consent</a>',
    ],
    [
      'Basis',
      '<ul class="lines"><li><a href="/draft/registers/sources/#s1">Zoo report</a></li><li><a href="/draft/registers/sources/#made">Illustrative: invented here</a></li></ul>',
    ],
    [
      'Answers',
      '<ul class="lines"><li><a href="/draft/recommendations/rec-1/">Better food</a> (Clinic)</li><li><a href="/draft/registers/themes/#t-1">Noise</a> (A visitor)</li></ul>',
    ],
    ['Training', '<a href="/draft/registers/training/#feeding">Feeding course</a>'],
    ['Duty', '<a href="/draft/duties/feed/">feed</a>, revision 2'],
  ])('quiet line %s', (label, words) => {
    expect(html).toContain(`<div><dt>${label}</dt><dd>${words}</dd></div>`)
  })

  test('a duty of a partner says that it is by agreement', () => {
    const partner = { ...FEED_DUTY, role: 'vet', modality: 'should', binding: 'partner-agreement' }
    expect(render('<Duty id="feed" />', { front: { duties: [partner] } }).html).toContain('<dt>Standing</dt><dd>By agreement with the clinic</dd>')
  })

  test('a duty on the organisation names no cohort', () => {
    const organisation = { ...FEED_DUTY, scope: 'organisation' }
    expect(render('<Duty id="feed" />', { front: { duties: [organisation] } }).html).toContain('<dt>For</dt><dd>The organisation, not one animal’s case</dd>')
  })

  test('one that does not exist prints nothing', () => {
    expect(render('<Duty id="nothing" />').html).toBe('')
  })
})

describe('inline components', () => {
  test('DutyRef prints the number and the permanent id, and takes a capital at the start of a sentence', () => {
    const { html } = render('<Duty id="feed" />\n\nSee <DutyRef id="feed" />. <DutyRef id="feed" /> comes first.', { front: { duties: [FEED_DUTY] } })
    expect(html).toContain(
      'See <a href="/draft/care/feeding/#feed">duty 3.1.1 (feed)</a>. <a href="/draft/care/feeding/#feed">Duty 3.1.1 (feed)</a> comes first.',
    )
  })

  test('DutyRef to an unknown duty is plain text', () => {
    expect(render('See <DutyRef id="nothing" />.').html).toContain('See duty nothing.')
  })

  test('a Term by itself spells out its abbreviation, and later uses carry the long form', () => {
    const { html, abbreviations } = render('NPO first. A <Term id="npo" /> ends. Two NPOs, one NPO; not NPOX.\n\n## The NPO')
    expect(html).toContain(
      '</a> NPO first. A <a class="term" href="/draft/registers/glossary/#npo">night-time park order (NPO)</a> ends. Two <abbr title="night-time park order">NPO</abbr>s, one <abbr',
    )
    expect(html).toContain('; not NPOX.')
    expect(html).toContain('>The NPO</h2>')
    expect(abbreviations).toEqual([{ short: 'NPO', long: 'night-time park order' }])
  })

  test('abbreviations that only a duty uses are listed too', () => {
    const { abbreviations } = render('<Duty id="feed" />', { front: { duties: [{ ...FEED_DUTY, action: 'read the NPO' }] } })
    expect(abbreviations).toEqual([{ short: 'NPO', long: 'night-time park order' }])
  })

  test('a Term with words of its own prints those', () => {
    expect(render('In <Term id="cage">cages</Term>.').html).toContain('In <a class="term" href="/draft/registers/glossary/#cage">cages</a>.')
  })

  test('a Term on a line of its own is a paragraph', () => {
    expect(render('<Term id="cage" />').html).toBe(
      '<p class="block" id="n3-1-1"><a class="block__number" href="#n3-1-1">3.1.1</a> <a class="term" href="/draft/registers/glossary/#cage">Cage</a></p>',
    )
  })
})

describe('other blocks', () => {
  test.each([
    ['law', 'The law'],
    ['source', 'What a source says'],
    ['illustrative', 'Illustrative'],
    ['example', 'Example'],
    ['warning', 'Warning'],
  ])('a note of kind %s says what it is', (kind, heading) => {
    const { html } = render(`<Note kind="${kind}" id="k7f3p">\n\nWords. [#w3rst]\n\n</Note>`)
    expect(html).toContain(
      `<aside class="block note note--${kind}" role="note" id="k7f3p"><p class="note__heading"><a class="block__number" id="n3-1-1" href="#k7f3p">3.1.1</a> <strong>${heading}</strong></p>`,
    )
    expect(html).toContain('<p class="block" id="w3rst">Words.</p>')
  })

  test('a requirement says on whom it falls, its time limit and how far the law was read', () => {
    const { html } = render('<Requirement id="rest" block="k7f3p" />')
    expect(html).toContain('<strong>What the law asks of the animal: Rest</strong></p><p>Sleep by day.</p>')
    expect(html).toContain('<dt>Applies to</dt><dd><a href="/draft/cohorts/lions/">Lions</a></dd>')
    expect(html).toContain('<dt>Time limit</dt><dd>8 hours</dd>')
    expect(html).toContain('<dt>Law</dt><dd>Zoo Act s.1 (not read again: from general knowledge)</dd>')
  })

  test('the notice is printed whole, and not at all where there is none', () => {
    const notice = { banner: 'Not real.', full: ['One.', 'Two.'] }
    expect(render('<Notice />', { config: { notice } }).html).toContain('<strong>Notice</strong></p><p>One.</p><p>Two.</p></aside>')
    expect(render('<Notice />').html).toBe('')
  })

  test('a figure has its alternative text and caption', () => {
    const { html } = render('<Figure src="figures/plan.svg" alt="Plan of the zoo" caption="The zoo" id="k7f3p" />')
    expect(html).toContain('<img src="/draft/figures/plan.svg" alt="Plan of the zoo" loading="lazy"><figcaption><a class="block__number"')
  })

  test('a generated table is a numbered block', () => {
    const { html } = render('<RegisterTable register="roles" id="k7f3p" />')
    expect(html).toContain(
      '<div class="block block--table" id="k7f3p"><a class="block__number" id="n3-1-1" href="#k7f3p">3.1.1</a> <section class="table-scroll" aria-label="3.1.1 Posts" tabindex="0"><table class="generated"><caption>Posts</caption>',
    )
    expect(html).not.toContain('id="keeper"')
  })
})
