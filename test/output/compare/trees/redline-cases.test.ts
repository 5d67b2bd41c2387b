import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { acceptRedline, compareTrees, rejectRedline } from '#engine'

const read = (html: string) => fromHtml(html, { fragment: true })
const compare = (old: string, fresh: string) => compareTrees(read(old), read(fresh), { idPrefix: 'd-' })

/** A redline as one writes it down: without spoken words, and kept values in single quotes. */
const short = (html: string): string =>
  html
    .replace(/<span data-diff-ui="" class="govuk-visually-hidden">[^<]*<\/span>/g, '')
    .replaceAll('&#x22;', "'")
    .replaceAll('data-diff-ui=""', 'data-diff-ui')

/** What is compared, the old page, the new page, the redline. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['words in a paragraph', '<p>The cat sat on the mat.</p>', '<p>The cat slept on the mat.</p>', '<p>The cat <del>sat</del><ins>slept</ins> on the mat.</p>'],
  ['line breaks in the source are no change', `<p>The cat\nsat   on the mat.</p>`, `<p>The cat sat on\n the mat.</p>`, `<p>The cat sat on\n the mat.</p>`],
  [
    'a paragraph of other words',
    '<p>Nothing stays here.</p>',
    '<p>All words differ now.</p>',
    '<del><p>Nothing stays here.</p></del><ins><p>All words differ now.</p></ins>',
  ],
  [
    'a paragraph added',
    '<div><p>One stays as it is.</p></div>',
    '<div><p>One stays as it is.</p><p>Another comes.</p></div>',
    '<div><p>One stays as it is.</p><ins><p>Another comes.</p></ins></div>',
  ],
  [
    'an item added',
    '<ul><li>one thing</li><li>two things</li></ul>',
    '<ul><li>one thing</li><li>a new thing</li><li>two things</li></ul>',
    '<ul><li>one thing</li><li data-diff="ins">a new thing</li><li>two things</li></ul>',
  ],
  [
    'an item with a list in it',
    '<ul><li>one thing<ul><li>deep words stay</li></ul></li></ul>',
    '<ul><li>one other thing<ul><li>deep words stay</li><li>more</li></ul></li></ul>',
    '<ul><li>one <ins>other </ins>thing<ul><li>deep words stay</li><li data-diff="ins">more</li></ul></li></ul>',
  ],
  [
    'a list becomes numbered, and its start',
    '<ul><li>one</li></ul><ol><li>two</li></ol>',
    '<ol><li>one</li></ol><ol start="4"><li>two</li></ol>',
    `<ol data-diff="mod" data-diff-old-tag="ul"><li>one</li></ol><ol start="4" data-diff="mod" data-diff-old="{'start':null}"><li>two</li></ol>`,
  ],
  [
    'a list of one item that gains one',
    '<ul><li>a list of<ul><li>forms that are due</li></ul></li></ul>',
    '<ul><li>a list of<ul><li>forms that are due</li><li>a copy of each letter that was sent</li></ul></li></ul>',
    '<ul><li>a list of<ul><li>forms that are due</li><li data-diff="ins">a copy of each letter that was sent</li></ul></li></ul>',
  ],
  [
    'a box with its heading, of other words',
    '<blockquote><p>The law</p><p>Nothing stays in here.</p></blockquote>',
    '<blockquote><p>The law</p><p>All words differ now.</p></blockquote>',
    '<blockquote><p>The law</p><del><p>Nothing stays in here.</p></del><ins><p>All words differ now.</p></ins></blockquote>',
  ],
  [
    'a paragraph that loses its longer sentence',
    '<p>One field of the form invites error. Some people were released under earlier law, so the record names the law as well.</p>',
    '<p>One field of the form invites error.</p>',
    '<p>One field of the form invites error.<del> Some people were released under earlier law, so the record names the law as well.</del></p>',
  ],
  [
    'a number before a first word that went',
    '<p><span class="block__number">1</span> Often the cat sat there.</p>',
    '<p><span class="block__number">1</span> the cat sat there.</p>',
    '<p><span class="block__number" data-diff-ui>1</span> <del>Often </del>the cat sat there.</p>',
  ],
  ['a list set loose', '<ul><li>one thing</li></ul>', '<ul><li><p>one thing</p></li></ul>', '<ul><li><p data-diff-mark="ins">one thing</p></li></ul>'],
  ['a heading of another level', '<h2>Same words</h2>', '<h3>Same words</h3>', '<h3 data-diff="mod" data-diff-old-tag="h2">Same words</h3>'],
  [
    'a link with another target and other words',
    '<p>See <a href="/a/">the old rule</a> now.</p>',
    '<p>See <a href="/b/">the new rule</a> now.</p>',
    `<p>See <a href="/b/" data-diff="mod" data-diff-old="{'href':'/a/'}">the <del>old</del><ins>new</ins> rule</a> now.</p>`,
  ],
  [
    'words leave a link, the link stays whole',
    '<p><a href="/a/">one two three</a> four</p>',
    '<p><a href="/a/">one two</a> three four</p>',
    '<p><a href="/a/">one two<del> three</del></a><ins> three</ins> four</p>',
  ],
  [
    'bold comes and italics go',
    '<p>one <em>two</em> three</p>',
    '<p><strong>one</strong> two three</p>',
    '<p><strong data-diff="mod" data-diff-mark="ins">one</strong> <span data-diff="mod" data-diff-mark="del" data-diff-old-tag="em">two</span> three</p>',
  ],
  [
    'italics become bold',
    '<p>one <em>two</em> three</p>',
    '<p>one <strong>two</strong> three</p>',
    '<p>one <strong data-diff="mod" data-diff-old-tag="em">two</strong> three</p>',
  ],
  [
    'formatting that crosses',
    '<p><strong>one two</strong> three four</p>',
    '<p>one <em>two three</em> four</p>',
    '<p><span data-diff="mod" data-diff-mark="del" data-diff-old-tag="strong">one<del> two</del></span><ins> </ins><em data-diff="mod" data-diff-mark="ins"><ins>two</ins> three</em> four</p>',
  ],
  [
    'a picture described anew',
    '<p>Hi <img src="a.png" alt="one"> there</p>',
    '<p>Hi <img src="a.png" alt="two"> there</p>',
    `<p>Hi <img src="a.png" alt="two" data-diff="mod" data-diff-old="{'alt':'one'}"> there</p>`,
  ],
  [
    'another picture',
    '<p>Hi <img src="a.png" alt="one"> there</p>',
    '<p>Hi <img src="b.png" alt="one"> there</p>',
    '<p>Hi <del><img src="a.png" alt="one"></del><ins><img src="b.png" alt="one"></ins> there</p>',
  ],
  ['white space in code', `<pre><code>a b\n</code></pre>`, `<pre><code>a  b\n</code></pre>`, `<pre><code>a<del> </del><ins>  </ins>b\n</code></pre>`],
  [
    'a column and a row',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '<table><thead><tr><th>A</th><th>N</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>x</td><td>2</td></tr><tr><td>7</td><td>y</td><td>8</td></tr></tbody></table>',
    '<table><thead><tr><th>A</th><th data-diff="ins">N</th><th>B</th></tr></thead><tbody><tr><td>1</td><td data-diff="ins">x</td><td>2</td></tr><tr data-diff="ins"><td>7</td><td>y</td><td>8</td></tr></tbody></table>',
  ],
  [
    'a cell that spans',
    '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '<table><tbody><tr><td colspan="2">1</td><td>2</td></tr></tbody></table>',
    `<table><tbody><tr><td colspan="2" data-diff="mod" data-diff-old="{'colspan':null}">1</td><td>2</td></tr></tbody></table>`,
  ],
  [
    'a block moved by its id, and edited',
    '<p id="aaaaa">First of all.</p><p id="bbbbb">Then the second paragraph here.</p><p id="ccccc">Last of all.</p>',
    '<p id="bbbbb">Then the second sentence here.</p><p id="aaaaa">First of all.</p><p id="ccccc">Last of all.</p>',
    '<del data-diff-move="from"><span data-diff-ui class="diff-link"><a id="d-move-1-from" href="#d-move-1-to">Moved: see its new place</a> </span><p data-diff-id="aaaaa">First of all.</p></del><p id="bbbbb">Then the second <del>paragraph</del><ins>sentence</ins> here.</p><ins data-diff-move="to"><span data-diff-ui class="diff-link"><a id="d-move-1-to" href="#d-move-1-from">Moved here: see its old place</a> </span><p id="aaaaa">First of all.</p></ins><p id="ccccc">Last of all.</p>',
  ],
  [
    'a moved item',
    '<ul><li>the first of some items</li><li>two</li><li>three</li></ul>',
    '<ul><li>two</li><li>three</li><li>the first of some items</li></ul>',
    '<ul><li data-diff="del" data-diff-move="from"><span data-diff-ui class="diff-link"><a id="d-move-1-from" href="#d-move-1-to">Moved: see its new place</a> </span>the first of some items</li><li>two</li><li>three</li><li data-diff="ins" data-diff-move="to"><span data-diff-ui class="diff-link"><a id="d-move-1-to" href="#d-move-1-from">Moved here: see its old place</a> </span>the first of some items</li></ul>',
  ],
  [
    'a split',
    '<p>One sentence stands here now. Another sentence follows it.</p>',
    '<p>One sentence stands here now.</p><p>Another sentence follows it.</p>',
    '<p>One sentence stands here now.<del data-diff-split="from"><span data-diff-ui class="diff-link"><a id="d-cut-1-from" href="#d-cut-1-to">Split off: see its new place</a> </span> Another sentence follows it.</del></p><ins data-diff-split="to"><span data-diff-ui class="diff-link"><a id="d-cut-1-to" href="#d-cut-1-from">Split off from here</a> </span><p>Another sentence follows it.</p></ins>',
  ],
  [
    'a merge',
    '<p>One sentence stands here now.</p><p>Another sentence follows it.</p>',
    '<p>One sentence stands here now. Another sentence follows it.</p>',
    '<p>One sentence stands here now.<ins data-diff-merge="to"><span data-diff-ui class="diff-link"><a id="d-cut-1-to" href="#d-cut-1-from">Merged in from here</a> </span> Another sentence follows it.</ins></p><del data-diff-merge="from"><span data-diff-ui class="diff-link"><a id="d-cut-1-from" href="#d-cut-1-to">Merged: see its new place</a> </span><p>Another sentence follows it.</p></del>',
  ],
  [
    'terms',
    '<dl><dt>One term of many</dt><dd>means the first thing</dd></dl>',
    '<dl><dt>One term of many</dt><dd>means the other thing</dd><dt>Two</dt><dd>second</dd></dl>',
    '<dl><dt>One term of many</dt><dd>means the <del>first</del><ins>other</ins> thing</dd><dt data-diff="ins">Two</dt><dd data-diff="ins">second</dd></dl>',
  ],
  [
    'a link that would stand in a link',
    '<p>the <strong><a href="/a/">one </a><a href="/a/">the </a></strong></p>',
    '<p>the <a href="/a/">one. </a></p>',
    '<p>the <del><strong><a href="/a/">one </a><a href="/a/">the</a></strong></del><ins><a href="/a/">one.</a></ins></p>',
  ],
  [
    'formatting that crosses a link',
    '<p>one <a href="/a/">two three</a> four</p>',
    '<p>one <strong>two <a href="/a/">three four</a></strong></p>',
    '<p>one <strong data-diff="mod" data-diff-mark="ins"><ins>two </ins><a href="/a/"><del>two </del>three<ins> four</ins></a><del> four</del></strong></p>',
  ],
  [
    'a moved block inside a removed one',
    '<blockquote><p id="aaaaa">This one moves out of there.</p><p>This one goes with it, and takes many more words along.</p></blockquote><p>Last of all.</p>',
    '<p>Last of all.</p><p id="aaaaa">This one moves out of there.</p>',
    '<del><blockquote><del data-diff-move="from"><span data-diff-ui class="diff-link"><a id="d-move-1-from" href="#d-move-1-to">Moved: see its new place</a> </span><p data-diff-id="aaaaa">This one moves out of there.</p></del><p>This one goes with it, and takes many more words along.</p></blockquote></del><p>Last of all.</p><ins data-diff-move="to"><span data-diff-ui class="diff-link"><a id="d-move-1-to" href="#d-move-1-from">Moved here: see its old place</a> </span><p id="aaaaa">This one moves out of there.</p></ins>',
  ],
  [
    'a quotation put around a block',
    '<p>Before it all.</p><p id="aaaaa">The words of this one stay.</p><p>After.</p>',
    '<p>Before it all.</p><blockquote><p id="aaaaa">The words of this one stay.</p></blockquote><p>After.</p>',
    '<p>Before it all.</p><blockquote data-diff="mod" data-diff-mark="ins"><p id="aaaaa">The words of this one stay.</p></blockquote><p>After.</p>',
  ],
  [
    'a note taken away around blocks',
    '<p>Before.</p><aside class="note"><p>Note</p><p id="aaaaa">The words of this one stay.</p><p id="bbbbb">And this one.</p></aside>',
    '<p>Before.</p><p id="aaaaa">The words of this here one stay.</p><p id="bbbbb">And this one.</p>',
    `<p>Before.</p><div data-diff="mod" data-diff-mark="del" data-diff-old-tag="aside" data-diff-old="{'class':'note'}"><del><p>Note</p></del><p id="aaaaa">The words of this <ins>here </ins>one stay.</p><p id="bbbbb">And this one.</p></div>`,
  ],
  [
    'numbers in references, which are of no text',
    '<p>see <span data-diff-ui>4.1</span> now.</p>',
    '<p>see <span data-diff-ui>4.2</span> now then.</p>',
    '<p>see <span data-diff-ui>4.2</span> now<ins> then</ins>.</p>',
  ],
  [
    'a caption that comes as the head goes',
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>one two</td></tr></tbody></table>',
    '<table><caption>C</caption><tbody><tr><td>one two</td></tr></tbody></table>',
    '<table><caption data-diff="ins">C</caption><thead data-diff="del"><tr><th>A</th></tr></thead><tbody><tr><td>one two</td></tr></tbody></table>',
  ],
  [
    'a display number',
    '<p id="k7f3p"><a class="block__number" id="n1-1" href="#k7f3p">1.1</a> Words stay.</p>',
    '<p id="k7f3p"><a class="block__number" id="n1-2" href="#k7f3p">1.2</a> Words stay here.</p>',
    '<p id="k7f3p"><a id="n1-2" class="block__number" href="#k7f3p" data-diff-ui>1.2</a> Words stay<ins> here</ins>.</p>',
  ],
  [
    'a removed id stands once',
    '<p id="k7f3p">Old words go.</p>',
    '<h2 id="k7f3p">Other text</h2>',
    '<h2 id="k7f3p" data-diff="mod" data-diff-old-tag="p"><del>Old words go.</del><ins>Other text</ins></h2>',
  ],
  ['a class is kept and not said', '<p class="a">Same.</p>', '<p class="b">Same.</p>', `<p class="b" data-diff-old="{'class':'a'}">Same.</p>`],
  ['an emoji of many parts', '<p>Hello 👩‍👩‍👧 there</p>', '<p>Hello 👩‍👩‍👦 there</p>', '<p>Hello <del>👩‍👩‍👧</del><ins>👩‍👩‍👦</ins> there</p>'],
]

describe('the redline of', () => {
  it.each(CASES)('%s', (_, old, fresh, redline) => {
    expect(short(toHtml(compare(old, fresh).tree))).toBe(redline)
  })
})

describe('a redline', () => {
  it('says the start and end of each insertion and deletion', () => {
    const { tree } = compare('<p>The cat sat on the mat.</p>', '<p>The cat slept on the mat.</p>')
    const words = toHtml(tree).replace(/<[^>]*>/g, '')
    expect(words).toBe('The cat start of deletion sat end of deletionstart of insertion slept end of insertion on the mat.')
  })

  it('says in words what is no change of words', () => {
    const { tree, blocks } = compare(
      '<ol><li>See <a href="/a/">the rule</a>.</li></ol><p><img src="a.png" alt="one">here</p>',
      '<ol start="3"><li>See <a href="/b/">the rule</a>.</li></ol><p><img src="a.png" alt="two">here</p>',
    )
    expect(toHtml(tree)).toContain('(link target changed from /a/ to /b/)')
    expect(toHtml(tree)).toContain('(first number of the list changed from 1 to 3)')
    expect(blocks.flatMap(({ details }) => details)).toEqual([
      'first number of the list changed from 1 to 3',
      'link target changed from /a/ to /b/',
      'image description changed from one to two',
    ])
  })

  it('lists each block with its ids, words and what became of it', () => {
    const { blocks, isChanged } = compare(
      '<h2 id="aaaaa">Words</h2><p id="bbbbb">One stays.</p><ul><li id="ccccc">An item goes away.</li><li id="ddddd">An item stays.</li></ul>',
      '<h2 id="aaaaa">Other words</h2><p id="bbbbb">One stays.</p><ul><li id="ddddd">An item stays.</li></ul><p id="eeeee">One comes.</p>',
    )
    expect(isChanged).toBe(true)
    expect(blocks.map(({ kind, tag, oldId, newId }) => [kind, tag, oldId, newId])).toEqual([
      ['edited', 'h2', 'aaaaa', 'aaaaa'],
      ['same', 'p', 'bbbbb', 'bbbbb'],
      ['removed', 'li', 'ccccc', undefined],
      ['same', 'li', 'ddddd', 'ddddd'],
      ['added', 'p', undefined, 'eeeee'],
    ])
  })

  it('joins the parts of a split, and of a merge', () => {
    const [whole, parts] = [
      '<p>One sentence stands here now. Another sentence follows it.</p>',
      '<p>One sentence stands here now.</p><p>Another sentence follows it.</p>',
    ]
    const kinds = (old: string, fresh: string) => compare(old, fresh).blocks.map(({ kind, from, to }) => [kind, from, to])
    expect(kinds(whole, parts)).toEqual([
      ['split', undefined, undefined],
      ['split', 'd-cut-1-from', 'd-cut-1-to'],
    ])
    expect(kinds(parts, whole)).toEqual([
      ['merged', undefined, undefined],
      ['merged', 'd-cut-1-from', 'd-cut-1-to'],
    ])
  })

  it('knows a split whose second part was edited, and a merge', () => {
    const whole = '<p>The record is kept by the officer. The file goes to the archive at the end.</p>'
    const parts = '<p>The record is kept by the officer.</p><p>The file goes to the archive at the end of the year, and a copy of it stays.</p>'
    const kinds = (old: string, fresh: string) => compare(old, fresh).blocks.map(({ kind }) => kind)
    expect(kinds(whole, parts)).toEqual(['split', 'split'])
    expect(kinds(parts, whole)).toEqual(['merged', 'merged'])
    expect(kinds('<p>One is here. Two is there and stays.</p>', '<p>One is here.</p><p>Two is there and stays. Three came.</p>')).toEqual(['split', 'split'])
  })

  it('takes an id that tells only a place for no evidence', () => {
    const { blocks } = compare(
      '<p id="n1-1">The first of two paragraphs.</p><p id="n1-2">The second one is longer than that.</p>',
      '<p id="n1-1">The second one is longer than that.</p>',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['removed', 'same'])
  })

  it('reads marks that stood in the text as plain formatting', () => {
    const { tree } = compare('<p>one <del>two</del></p>', '<p>one <del>two</del> three</p>')
    expect(toHtml(acceptRedline(tree))).toBe('<p>one <s>two</s> three</p>')
    expect(toHtml(rejectRedline(tree))).toBe('<p>one <s>two</s></p>')
  })

  it('shows a page that was empty, or is now', () => {
    const { tree } = compare('', '<p>Words.</p>')
    expect(short(toHtml(tree))).toBe('<ins><p>Words.</p></ins>')
    expect(compare('', '').isChanged).toBe(false)
  })
})
