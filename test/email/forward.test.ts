// Who really wrote a forwarded mail. Example: a colleague's "FYI" over a buyer's mail -> the buyer

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

const colleague = { from: 'Tom Li <tom@ourfirm.example>', to: 'Amy Zhou <amy@ourfirm.example>' };
const buyerWords = 'Hola, necesitamos 300 tiendas.\n\nSaludos,\nAna Ruiz\nCampo SL';

describe('a forwarded mail', () => {
  it('from a colleague belongs to the buyer who wrote it, whatever the language of its header', async () => {
    for (const block of [
      'Von: Ana Ruiz <ana@campo.example>\nGesendet: Montag, 11. Mai 2026 09:00\nAn: Tom Li\nBetreff: Tiendas',
      '发件人：Ana Ruiz <ana@campo.example>\n发送时间：2026年5月11日 9:00\n收件人：Tom Li\n主题：Tiendas',
    ]) {
      const email = await open({
        ...colleague,
        subject: 'Fwd: Tiendas',
        body: `Please follow up.\nTom\n\n${block}\n\n${buyerWords}`,
      });
      expect(email.writer).toEqual({ name: 'Ana Ruiz', address: 'ana@campo.example' });
      expect(email.forwardedBy?.address).toBe('tom@ourfirm.example');
      expect(textOf(email, 'own')).toBe('Hola, necesitamos 300 tiendas.');
      expect(textOf(email, 'signature')).toContain('Campo SL');
    }
  });

  it('within a forward is unwrapped down to the first writer', async () => {
    const email = await open({
      ...colleague,
      subject: '转发: Tiendas',
      body: `见下\n\n---------- Forwarded message ---------\nFrom: Karl Weber <karl@agent.example>\nDate: Tue, May 12, 2026\nSubject: Fwd: Tiendas\nTo: Tom Li\n\nFYI\n\n-------- Weitergeleitete Nachricht --------\nVon: Ana Ruiz <ana@campo.example>\nDatum: 11.05.2026 09:00\nAn: Karl Weber\nBetreff: Tiendas\n\n${buyerWords}`,
    });
    expect(email.writer.address).toBe('ana@campo.example');
    expect(textOf(email, 'own')).toBe('Hola, necesitamos 300 tiendas.');
  });

  it('that brings our own offer back stays the mail of the buyer who sent it', async () => {
    const email = await open({
      subject: 'FW: Offer',
      body: 'We accept, send PI for 300.\n\nFrom: Amy Zhou <amy@ourfirm.example>\nSent: 12 May 2026\nTo: Bo\nSubject: Offer\n\nUSD 24, MOQ 500',
    });
    expect(email.writer.address).toBe('bo@nordsport.example');
    expect(email.forwardedBy).toBeNull();
    expect(textOf(email, 'quoted')).toBe('USD 24, MOQ 500');
  });

  it('of his own notes keeps both of his texts as his own', async () => {
    const email = await open({
      subject: 'FW: notes',
      body: 'Please quote the below.\n\n-----Original Message-----\nFrom: Bo Lindgren\nSent: 25 April 2026 06:40\nTo: Range team\nSubject: notes\n\n1,500 sleeping bags SB-15',
    });
    expect(email.writer.address).toBe('bo@nordsport.example');
    expect(email.forwardedBy).toBeNull();
    expect(textOf(email, 'own')).toBe('Please quote the below.\n...\n1,500 sleeping bags SB-15');
  });

  it('is no reply with a quote', async () => {
    const email = await open({
      subject: 'Re: Offer',
      body: 'ok\n\nFrom: Karl Weber <karl@agent.example>\nSent: 12 May 2026\nTo: Bo\nSubject: Offer\n\nUSD 24',
    });
    expect(email.writer.address).toBe('bo@nordsport.example');
    expect(textOf(email, 'quoted')).toBe('USD 24');
  });
});

describe('a forward from a program or a language of its own', () => {
  it('that went round the house unwraps to the buyer outside', async () => {
    const e = await open({
      from: 'Amy Zhou <amy@ourfirm.example>',
      to: 'Kevin <kevin@ourfirm.example>',
      subject: '转发: FW: Inquiry',
      body: `Kevin 请跟进\n\n发件人: info@ourfirm.example\n发送时间: 2026年6月9日 10:00\n收件人: Amy Zhou\n主题: FW: Inquiry\n\nfyi\n\n-----Original Message-----\nFrom: Rosa Ibarra <rosa@ibarra-pumps.example>\nSent: Monday, June 8, 2026 4:12 PM\nTo: info@ourfirm.example\nSubject: Inquiry\n\nPlease quote 40 pumps.\n\nRosa Ibarra\nIbarra Pumps SA\n`,
    });
    expect.soft(e.writer).toEqual({ name: 'Rosa Ibarra', address: 'rosa@ibarra-pumps.example' });
    expect.soft(e.forwardedBy?.address).toBe('amy@ourfirm.example');
    expect.soft(textOf(e, 'own')).toBe('Please quote 40 pumps.');
  });
  it('of Gmail unwraps to its writer', async () => {
    const e = await open({
      from: 'Amy Zhou <amy@ourfirm.example>',
      to: 'Kevin <kevin@ourfirm.example>',
      subject: 'Fwd: Inquiry',
      html: `<div dir="ltr">pls handle</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">Rosa Ibarra</strong> <span>&lt;rosa@ibarra-pumps.example&gt;</span><br>Date: Mon, Jun 8, 2026 at 4:12 PM<br>Subject: Inquiry<br>To: &lt;info@ourfirm.example&gt;<br></div><br><div>Please quote 40 pumps.</div><div>Rosa</div></div>`,
    });
    expect.soft(e.writer.address).toBe('rosa@ibarra-pumps.example');
    expect.soft(textOf(e, 'own')).toContain('40 pumps');
  });
  it('of Apple, every line quoted, unwraps to its writer', async () => {
    const e = await open({
      from: 'Amy Zhou <amy@ourfirm.example>',
      to: 'Kevin <kevin@ourfirm.example>',
      subject: 'Fwd: Inquiry',
      body: `Begin forwarded message:\n\n> From: Rosa Ibarra <rosa@ibarra-pumps.example>\n> Subject: Inquiry\n> Date: 8 June 2026 at 16:12:09 CEST\n> To: info@ourfirm.example\n>\n> Please quote 40 pumps.\n>\n> Rosa\n`,
    });
    expect.soft(e.writer.address).toBe('rosa@ibarra-pumps.example');
    expect.soft(textOf(e, 'own')).toContain('40 pumps');
  });
  it('of a platform lead gives the buyer', async () => {
    const e = await open({
      from: 'Amy Zhou <amy@ourfirm.example>',
      to: 'Kevin <kevin@ourfirm.example>',
      subject: 'FW: Enquiry for pumps',
      body: `FYI\n\n________________________________\nFrom: IndiaMART <buyershelp+enq@indiamart.com>\nSent: Monday, June 8, 2026 4:12 PM\nTo: amy@ourfirm.example\nSubject: Enquiry for Water pump from Suresh Rao\n\nName: Suresh Rao\nCompany: Rao Irrigation\nMobile: +91-9812300045\nEmail: suresh@rao-irrigation.example\nCity: Nashik, Maharashtra\nMessage: I want 25 water pumps 5 HP. Kindly send price.\n\nReply to this enquiry on IndiaMART\n`,
    });
    expect.soft(e.writer).toEqual({ name: 'Suresh Rao', address: 'suresh@rao-irrigation.example' });
    expect.soft(textOf(e, 'own')).toContain('25 water pumps');
    expect.soft(e.lead?.platform).toBe('indiamart');
  });
});
