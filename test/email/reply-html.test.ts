// HTML as mail programs write it: tables, hidden words, and the history each of them quotes in its own way.
// Example: '<div>We take 300.</div><div class="gmail_quote">...' -> own words 'We take 300.'

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

describe('a mail in HTML', () => {
  it('shows a table row by row', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) =>
        `<tr><td>${i + 1}</td><td>Ball valve DN${20 + i * 5}</td><td align=right>${100 + i}</td><td>pcs</td></tr>`,
    ).join('\n');
    const e = await open({
      html: `<p>Please quote:</p><table border=1><thead><tr><th>No.</th><th>Item</th><th>Qty</th><th>Unit</th></tr></thead><tbody>${rows}</tbody></table><p>Thanks</p>`,
    });
    expect
      .soft(e.text)
      .toContain('No. | Item | Qty | Unit\n1 | Ball valve DN20 | 100 | pcs\n2 | Ball valve DN25 | 101 | pcs');
  });
  it('shows a table of Outlook row by row, whatever stands in its cells', async () => {
    const e = await open({
      html: `<table width=100%><tr><td><table class=MsoNormalTable><tr><td><p class=MsoNormal>Item<o:p></o:p></p></td><td><p class=MsoNormal>Qty<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Gate valve<br>DN80</p></td><td><p class=MsoNormal>40</p></td></tr><tr><td><div>Ball valve</div></td><td><div><span>60 </span><span>pcs</span></div></td></tr></table></td></tr></table>`,
    });
    expect.soft(e.text).toContain('Item | Qty');
    expect.soft(e.text).toContain('Ball valve | 60 pcs');
  });
  it('drops what no reader sees, and keeps light words on a dark ground', async () => {
    for (const h of [
      'display:none',
      'display: none !important',
      'visibility:hidden',
      'font-size:0',
      'font-size:0px;line-height:0',
      'color:#fff;background:#ffffff',
      'color:white',
      'opacity:0',
      'mso-hide:all',
      'max-height:0;overflow:hidden',
      'text-indent:-9999px',
      'position:absolute;left:-5000px',
      'color:rgba(0,0,0,0)',
      'color:transparent',
      'font-size:1px;color:#fefefe',
    ]) {
      const e = await open({ html: `<p>Need 40 pumps</p><div style="${h}">secret loan offer</div>` });
      expect.soft(e.text, h).not.toContain('secret');
      expect.soft(e.hidden, h).toBeGreaterThan(0);
    }
    for (const h of [
      '<font color="#FFFFFF">secret</font>',
      '<font size=0 color=white>secret</font>',
      '<div hidden>secret</div>',
      '<style>.q{display:none}</style><p class=q>secret</p>',
      '<!-- secret -->',
      '<noscript></noscript><template>secret</template>',
    ]) {
      const e = await open({ html: `<p>Need 40 pumps</p>${h}` });
      expect.soft(e.text, h).not.toContain('secret');
    }
    const dark = await open({
      html: '<div style="background:#222"><p style="color:#fff">Need 40 pumps</p></div>',
    });
    expect.soft(dark.text).toContain('40 pumps');
    const dark2 = await open({
      html: '<table bgcolor="#003366"><tr><td><font color="white">Need 40 pumps</font></td></tr></table>',
    });
    expect.soft(dark2.text).toContain('40 pumps');
  });
  it.each([
    [
      'gmail',
      '<div dir="ltr">We take 300.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Jun 8, 2026 at 4:12 PM Amy Zhou &lt;<a href="mailto:amy@ourfirm.example">amy@ourfirm.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0"><div>MOQ 1000 sets</div></blockquote></div>',
    ],
    [
      'outlook',
      '<div class="WordSection1"><p class="MsoNormal">We take 300.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Amy Zhou &lt;amy@ourfirm.example&gt; <br><b>Sent:</b> Monday, June 8, 2026 4:12 PM<br><b>To:</b> Bo<br><b>Subject:</b> Quote<o:p></o:p></p></div></div><p class="MsoNormal">MOQ 1000 sets</p></div>',
    ],
    [
      'owa',
      '<div>We take 300.</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Amy Zhou &lt;amy@ourfirm.example&gt;<br><b>Sent:</b> Monday, June 8, 2026 4:12 PM<br><b>To:</b> Bo<br><b>Subject:</b> Quote</font></div><div>MOQ 1000 sets</div>',
    ],
    [
      'apple',
      '<html><body>We take 300.<br><div><br><blockquote type="cite"><div>On 8 Jun 2026, at 16:12, Amy Zhou &lt;amy@ourfirm.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>MOQ 1000 sets</div></blockquote></div></body></html>',
    ],
    [
      '163',
      '<div style="line-height:1.7;">We take 300.</div><p>At 2026-06-08 16:12:09, "Amy Zhou" &lt;amy@ourfirm.example&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; BORDER-LEFT: #ccc 1px solid"><div>MOQ 1000 sets</div></blockquote>',
    ],
    [
      'qq',
      '<div>We take 300.</div><div><br></div><div style="font-size: 12px;padding:2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Amy Zhou"&nbsp;&lt;amy@ourfirm.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年6月8日(星期一) 下午4:12</div><div><b>收件人:</b>&nbsp;"Bo"&lt;bo@nordsport.example&gt;;</div><div><b>主题:</b>&nbsp;Quote</div></div><div>MOQ 1000 sets</div>',
    ],
    [
      'netease master',
      '<div>We take 300.</div><div class="ntes-mailmaster-quote"><div>---- 回复的原邮件 ----</div><table><tbody><tr><td>发件人</td><td>Amy Zhou&lt;amy@ourfirm.example&gt;</td></tr><tr><td>日期</td><td>2026年06月08日 16:12</td></tr><tr><td>收件人</td><td>bo@nordsport.example</td></tr><tr><td>主题</td><td>Quote</td></tr></tbody></table><div>MOQ 1000 sets</div></div>',
    ],
    [
      'aliyun',
      '<div>We take 300.</div><div><span></span></div><blockquote style="margin-right:0"><div style="clear:both"><span>------------------------------------------------------------------</span></div><div>发件人：Amy Zhou &lt;amy@ourfirm.example&gt;</div><div>日　期：2026年06月08日 16:12:09</div><div>收件人：Bo &lt;bo@nordsport.example&gt;</div><div>主　题：Quote</div><br><div>MOQ 1000 sets</div></blockquote>',
    ],
    [
      'foxmail',
      '<div>We take 300.</div><blockquote style="margin-Top: 0px;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; FONT-SIZE: 12px;"><div><b>From:</b>&nbsp;<a href="mailto:amy@ourfirm.example">Amy Zhou</a></div><div><b>Date:</b>&nbsp;2026-06-08&nbsp;16:12</div><div><b>To:</b>&nbsp;bo@nordsport.example</div><div><b>Subject:</b>&nbsp;Quote</div></div></div><div>MOQ 1000 sets</div></blockquote>',
    ],
    [
      'yahoo',
      '<div>We take 300.</div><div id="ydpyahoo_quoted_1" class="yahoo_quoted"><div>On Monday, June 8, 2026 at 04:12:30 PM GMT+8, Amy Zhou &lt;amy@ourfirm.example&gt; wrote:</div><div>MOQ 1000 sets</div></div>',
    ],
    [
      'zoho',
      '<div>We take 300.</div><div class="zmail_extra"><br>---- On Mon, 08 Jun 2026 16:12:09 +0800 <b>Amy Zhou &lt;amy@ourfirm.example&gt;</b> wrote ---<br><blockquote id="blockquote_zmail">MOQ 1000 sets</blockquote></div>',
    ],
    [
      'tencent exmail',
      '<div>We take 300.</div><div>&nbsp;</div><div style="FONT-FAMILY:Arial">------------------&nbsp;Original&nbsp;------------------</div><div style="BACKGROUND:#efefef"><div><b>From: </b>&nbsp;"Amy Zhou"&lt;amy@ourfirm.example&gt;;</div><div><b>Date: </b>&nbsp;Mon, Jun 8, 2026 04:12 PM</div><div><b>To: </b>&nbsp;"Bo"&lt;bo@nordsport.example&gt;; </div><div><b>Subject: </b>&nbsp;Quote</div></div><div>MOQ 1000 sets</div>',
    ],
    [
      'samsung',
      '<div>We take 300.</div><div id="composer_signature"><div style="font-size:75%">Sent from my Galaxy</div></div><div><br></div><div style="font-size:100%"><!-- originalMessage --><div>-------- Original message --------</div><div>From: Amy Zhou &lt;amy@ourfirm.example&gt; </div><div>Date: 08/06/2026  16:12  (GMT+08:00) </div><div>To: bo@nordsport.example </div><div>Subject: Quote </div><div><br></div></div>MOQ 1000 sets',
    ],
    [
      'thunderbird',
      '<p>We take 300.</p><div class="moz-cite-prefix">On 08/06/2026 16:12, Amy Zhou wrote:<br></div><blockquote type="cite" cite="mid:1@x.example"><p>MOQ 1000 sets</p></blockquote>',
    ],
    [
      'lark',
      '<div>We take 300.</div><div class="history-quote-wrapper"><div class="history-quote-meta"><div>发件人：Amy Zhou&lt;amy@ourfirm.example&gt;</div><div>时间：2026年6月8日 (周一) 16:12</div><div>主题：Quote</div><div>收件人：Bo</div></div><div>MOQ 1000 sets</div></div>',
    ],
  ])('parts the answer from the history of %s', async (_, html) => {
    const e = await open({ subject: 'Re: Quote', html });
    expect.soft(textOf(e, 'own')).toBe('We take 300.');
    expect.soft(textOf(e, 'quoted')).toContain('MOQ 1000 sets');
    expect.soft(e.quotedMails[0]?.from.name).toBe('Amy Zhou');
    expect.soft(e.quotedMails[0]?.date).toMatch(/2026/);
  });
});

describe('answers among the quoted questions', () => {
  it('are the own words, between marked lines', async () => {
    const e = await open({
      subject: 'Re: questions',
      body: `Hi Amy,\n\nmy answers below.\n\nOn Mon, 8 Jun 2026 at 16:12, Amy Zhou <amy@ourfirm.example> wrote:\n> Dear Bo,\n> 1. Which size do you need?\nDN50 and DN80\n> 2. What quantity?\n400 pcs each\n>\n> Best regards\n> Amy Zhou\n\nRegards\nBo Lindgren\n`,
    });
    expect.soft(textOf(e, 'own')).toContain('DN50 and DN80');
    expect.soft(textOf(e, 'own')).toContain('400 pcs each');
    expect.soft(textOf(e, 'own')).toContain('my answers below');
    expect.soft(textOf(e, 'own')).not.toContain('Which size');
    expect.soft(textOf(e, 'signature')).toContain('Bo Lindgren');
    expect.soft(textOf(e, 'quoted')).toContain('What quantity?');
  });
  it('are the own words, between quoted elements', async () => {
    const e = await open({
      subject: 'Re: questions',
      html: `<div>See below</div><div>On 8 Jun 2026, at 16:12, Amy Zhou &lt;amy@ourfirm.example&gt; wrote:</div><blockquote type="cite"><div>Which size?</div></blockquote><div>DN50</div><blockquote type="cite"><div>What quantity?</div></blockquote><div>400 pcs</div>`,
    });
    expect.soft(textOf(e, 'own')).toContain('DN50');
    expect.soft(textOf(e, 'own')).toContain('400 pcs');
    expect.soft(textOf(e, 'quoted')).toContain('What quantity?');
  });
  it('are the own words, below the quoted mail', async () => {
    const e = await open({
      subject: 'Re: questions',
      body: `On Mon, 8 Jun 2026 at 16:12, Amy Zhou <amy@ourfirm.example> wrote:\n> What quantity do you need?\n> Amy\n\nWe need 400 pcs.\n\nBo`,
    });
    expect.soft(textOf(e, 'own')).toContain('We need 400 pcs.');
  });
  it('are no quotes where a mark means more than', async () => {
    const e = await open({ subject: 'Tents', body: `We need tents,\n> 500 kg load\n\nBo` });
    expect.soft(textOf(e, 'own')).toContain('500 kg load');
  });
  it('are no header where From and To name ports and quantities', async () => {
    const e = await open({
      subject: 'Freight',
      body: `Please quote:\nFrom: Ningbo\nTo: Hamburg\n2 x 40HQ\n\nFrom: 100 pcs\nTo: 500 pcs discount?\n\nBo`,
    });
    expect.soft(textOf(e, 'own')).toContain('2 x 40HQ');
    expect.soft(textOf(e, 'own')).toContain('500 pcs discount');
  });
});
