// The text a reader of an HTML mail sees. Example: '<p style="display:none">ad</p><p>Hi</p>' -> 'Hi', 2 units hidden

import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/email/html-to-text.ts';
import { open, textOf } from './mail-text.ts';

describe('HTML becomes text', () => {
  it('with tables row by row and lists line by line', () => {
    const table =
      '<table><tr><th>Item</th><th>Qty</th></tr><tr><td><p>Tent</p></td><td><p>300</p></td></tr></table><ul><li>red<li>blue</ul><ol><li>one</li></ol>';
    expect(htmlToText(table).text).toBe('Item | Qty\nTent | 300\n\n- red\n- blue\n\n1. one');
  });

  it('with entities, line breaks and blanks as a browser shows them', () => {
    expect(htmlToText('<p>Pre&ccedil;o  &lt; 5&nbsp;&euro;<br>a\n b</p><p>&#24080;&#x7BF7;</p>').text).toBe(
      'Preço < 5 €\na b\n\n帐篷',
    );
    expect(htmlToText('if a < b and c > d').text).toBe('if a < b and c > d');
  });

  it.each([
    ['display:none'],
    ['visibility: hidden'],
    ['font-size:0px'],
    ['color:#ffffff'],
    ['color:#fefefe;background:#fff'],
    ['mso-hide:all'],
    ['opacity:0'],
    ['max-height:0;overflow:hidden'],
  ])('without what %s hides, which is counted', (style) => {
    const { text, hidden } = htmlToText(`<p>300 tents</p><div style="${style}">cheap watches</div>`);
    expect(text).toBe('300 tents');
    expect(hidden).toBe('cheap watches'.length);
  });

  it('with white text on a dark button and small print left visible', () => {
    expect(
      htmlToText(
        '<td style="background-color:#003366"><a style="color:#fff">Reply</a></td><p style="font-size:9px">terms</p>',
      ).text,
    ).toBe('Reply\n\nterms');
  });

  it('without scripts, styles and comments', () => {
    expect(
      htmlToText('<style>p{}</style><script>if(a<b){"</p>"}</script><!-- <p>x</p> --><p>Hi</p>').text,
    ).toBe('Hi');
  });

  it('with its links by host and words', () => {
    expect(
      htmlToText(
        '<a href="https://user@Login.evil.example:8080/a">www.bank.example</a><a href="mailto:a@x.example">mail</a>',
      ).links,
    ).toEqual([{ text: 'www.bank.example', host: 'login.evil.example' }]);
  });

  it('and a polluted mail gives the same own words as the clean one', async () => {
    const clean = await open({ html: '<p>Please quote 300 tents.</p>' });
    const polluted = await open({
      html: '<div style="display:none">9000 chairs</div><p>Please quote 300 tents.</p><font color="#ffffff">Dear winner</font>',
    });
    expect(textOf(polluted, 'own')).toBe(textOf(clean, 'own'));
    expect(polluted.hidden).toBeGreaterThan(0);
  });
});
