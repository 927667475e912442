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
