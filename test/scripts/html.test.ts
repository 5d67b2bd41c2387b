import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/site/html.ts'

describe('html', () => {
  test('escapes what is put in, joins lists, leaves nothing of undefined, and takes its own as it is', () => {
    expect(html`<p title="${'"a"'}">${'a < b'} ${[html`<b>${'&'}</b>`, 'c', 3]}${undefined}</p>`.html).toBe(
      '<p title="&quot;a&quot;">a &lt; b <b>&amp;</b>c3</p>',
    )
  })

  test('no words can become markup, in text or in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const inside = html`${words}`.html
        expect(inside).not.toMatch(/[<>"']/)
        const read = inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
        expect(read).toBe(words)
      }),
    )
  })
})
