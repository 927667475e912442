// Small translations: the client's colours to light or dark, a text of ours to the HTML of a reply.
// Example: '#292929' on '#ffffff' text -> dark; '<pcs>' -> '&lt;pcs&gt;'

import { describe, expect, it } from 'vitest';
import { replyHtml } from '../../addin-outlook/reply-html.ts';
import { themeOf } from '../../addin-outlook/theme.ts';

describe('the theme', () => {
  it('is what is brighter, ground or writing', () => {
    expect(themeOf({ background: '#ffffff', foreground: '#242424' })).toBe('light');
    expect(themeOf({ background: '#292929', foreground: '#FFF' })).toBe('dark');
    // Blue is darker than its number looks, yellow brighter.
    expect(themeOf({ background: '#0000ff', foreground: '#ffff00' })).toBe('dark');
    expect(themeOf({ background: '#1f1f1fff', foreground: '#eeeeee' })).toBe('dark');
  });

  it('is left to the system when the client has no colours or strange ones', () => {
    expect(themeOf(null)).toBeNull();
    expect(themeOf({ background: 'windowtext', foreground: '#000000' })).toBeNull();
    expect(themeOf({ background: '#12', foreground: '#000000' })).toBeNull();
  });
});

describe('a reply', () => {
  it('shows signs of HTML as they are and keeps its lines', () => {
    expect(replyHtml('How many <pcs>?\r\n\r\n"A" & \'B\'')).toBe(
      '<div>How many &lt;pcs&gt;?</div><div><br></div><div>&quot;A&quot; &amp; &#39;B&#39;</div>',
    );
  });

  it('stays below what the form takes, in bytes and after escaping, without a torn line', () => {
    for (const line of ['你好，请问交货港口是哪里？', '&&&&&&&&&&&&&&&&&&&&', 'plain words']) {
      const html = replyHtml(Array.from({ length: 5_000 }, () => line).join('\n'));
      expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(30_000);
      expect(html.length).toBeGreaterThan(9_000);
      expect(html.endsWith('</div>')).toBe(true);
    }
  });
});
