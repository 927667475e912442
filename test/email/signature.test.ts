// Where a mail is signed and what below it is nobody's words. Example: "..., Best regards, Bo" -> signature from the closing on

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

const ask = 'Please quote 300 tents, FOB Ningbo.';

describe('a signature', () => {
  it.each([
    ['Best regards,\nBo Lindgren\nBuyer'],
    ['Mit freundlichen Grüßen\nBo Lindgren'],
    ['С уважением,\nИван Петров\n+7 495 123-45-67'],
    ['مع التحية\nسالم الحربي'],
    ['Saygılarımla\nMurat'],
    ['此致\n敬礼\n王伟'],
    ['Trân trọng,\nTrần Bảo'],
  ])('begins with the closing words: %s', async (signature) => {
    const email = await open({ body: `${ask}\n\n${signature}` });
    expect(textOf(email, 'own')).toBe(ask);
    expect(textOf(email, 'signature')).toBe(signature);
  });

  it('is found without closing words by its contact lines', async () => {
    const signature =
      'Bo Lindgren | Purchasing | Nordsport AB | Tel +46 31 700 12 34 | www.nordsport.example';
    const email = await open({ body: `${ask}\n\n${signature}` });
    expect(textOf(email, 'signature')).toBe(signature);
  });

  it('may stand in two languages side by side', async () => {
    const signature =
      '王伟 Wang Wei\n采购经理 Purchasing Manager\n宁波诺德贸易有限公司 Ningbo Nord Trading Co., Ltd.\nTel: +86 574 8765 4321';
    const email = await open({ from: '王伟 <wang@nord.example>', body: `${ask}\n\n${signature}` });
    expect(textOf(email, 'signature')).toBe(signature);
  });

  it('is not a list of goods at the end', async () => {
    const body =
      'Hello, please quote:\n\n- tent FT-4P, 300 pcs\n- sleeping bag SB-15, 500 pcs\n- folding chair, 200 pcs';
    const email = await open({ body });
    expect(textOf(email, 'own')).toBe(body);
  });

  it('ends before a postscript', async () => {
    const email = await open({ body: `${ask}\n\nRegards,\nBo\n\nP.S. Can you pack four to a carton?` });
    expect(textOf(email, 'own')).toContain('Can you pack four');
  });

  it('leaves phone footers, legal notices and unsubscribe lines to nobody', async () => {
    const phone = await open({ body: `${ask}\n\n发自我的iPhone` });
    expect(textOf(phone, 'notice')).toBe('发自我的iPhone');
    const legal = await open({
      body: `${ask}\n\nRegards,\nBo\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, delete it.`,
    });
    expect(textOf(legal, 'notice')).toMatch(/^This e-mail and any/);
    expect(textOf(legal, 'signature')).toBe('Regards,\nBo');
    const bulk = await open({ body: `${ask} We are a chain of eleven shops.\n\nClick here to unsubscribe` });
    expect(textOf(bulk, 'notice')).toBe('Click here to unsubscribe');
  });
});
