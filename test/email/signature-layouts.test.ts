// Signatures in the layouts that strangers use, in two alphabets: where the letter ends and the writer's details begin.
// Example: 'Please quote.\n\nRosa Ibarra | Ibarra Pumps SA | +34 ...' -> signature from 'Rosa Ibarra |'

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

const from = 'Rosa Ibarra <rosa@ibarra-pumps.example>';
describe('a signature', () => {
  it.each([
    [
      'one line with pipes',
      'Please quote 40 pumps.\n\nRosa Ibarra | Procurement Lead | Ibarra Pumps SA | +34 93 555 01 22 | www.ibarra-pumps.example',
      'Ibarra Pumps SA',
    ],
    [
      'one line with slashes',
      'Please quote 40 pumps.\n\nRosa Ibarra / Ibarra Pumps SA / Tel +34 93 555 01 22',
      'Ibarra Pumps SA',
    ],
    [
      'one line with dots',
      'Please quote 40 pumps.\n\nRosa Ibarra · Ibarra Pumps SA · +34 93 555 01 22',
      'Ibarra Pumps SA',
    ],
    [
      'closing on the same line',
      'Please quote 40 pumps.\n\nBest regards, Rosa Ibarra, Ibarra Pumps SA, +34 93 555 01 22',
      'Rosa Ibarra',
    ],
    [
      'no closing word',
      'Please quote 40 pumps.\n\nRosa Ibarra\nProcurement Lead\nIbarra Pumps SA\nM: +34 600 55 01 22',
      'Procurement Lead',
    ],
    ['no closing, no phone', 'Please quote 40 pumps.\n\nRosa Ibarra\nProcurement Lead', 'Procurement Lead'],
    [
      'two languages',
      'Please quote 40 pumps.\n\nBest regards / Saludos cordiales\n\nRosa Ibarra\nProcurement Lead / Jefa de Compras\nIbarra Pumps SA | Calle Mayor 12, 08001 Barcelona\nTel. / Phone: +34 93 555 01 22',
      'Jefa de Compras',
    ],
    [
      'two languages in columns',
      'Please quote 40 pumps.\n\nRegards,\nRosa Ibarra          روزا ايبارا\nProcurement Lead     مديرة المشتريات\nIbarra Pumps SA      شركة ايبارا للمضخات\n+34 93 555 01 22',
      'مديرة المشتريات',
    ],
    [
      'legal longer',
      `Please quote 40 pumps.\n\nRegards\nRosa Ibarra\nIbarra Pumps SA\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. ${'If you are not the intended recipient you must not copy, distribute or take any action in reliance on it. '.repeat(6)}\n\nPlease consider the environment before printing this email.`,
      'Ibarra Pumps SA',
    ],
    ['dashes', 'Please quote 40 pumps.\n\n-- \nRosa Ibarra\nIbarra Pumps SA', 'Ibarra Pumps SA'],
    ['image only', 'Please quote 40 pumps.\n\nRosa\n\n[cid:image001.png@01DA]\n[image: logo]', 'Rosa'],
    ['phone footer', 'Please quote 40 pumps.\nRosa\n\nSent from my iPhone', 'Rosa'],
    [
      'labels',
      'Please quote 40 pumps.\n\nThanks & Regards,\nRosa Ibarra\nCell: +34 600 55 01 22\nE-mail: rosa@ibarra-pumps.example\nSkype: rosa.ibarra\nWeb: www.ibarra-pumps.example\nVAT: ESB12345678',
      'VAT: ESB12345678',
    ],
    [
      'vcard text',
      'Please quote 40 pumps.\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Rosa Ibarra\nORG:Ibarra Pumps SA\nTITLE:Procurement Lead\nTEL;TYPE=WORK:+34 93 555 01 22\nEND:VCARD',
      'ORG:Ibarra Pumps SA',
    ],
    [
      'german',
      'Bitte 40 Pumpen anbieten.\n\nMit freundlichen Grüßen\ni. A. Rosa Ibarra\nEinkauf\n\nIbarra Pumpen GmbH\nHauptstr. 4 · 50667 Köln\nGeschäftsführer: Max Ibarra · HRB 1234 Amtsgericht Köln',
      'Ibarra Pumpen GmbH',
    ],
    ['ps', 'Please quote 40 pumps.\n\nRegards\nRosa\n\nPS: we also need 5 motors.', 'Rosa'],
    [
      'bank line slogans',
      'Please quote 40 pumps.\n\nKind regards,\n\nRosa Ibarra\n"Moving water since 1962"\nIbarra Pumps SA\nFollow us: LinkedIn | Facebook',
      'Ibarra Pumps SA',
    ],
  ])('begins where the letter ends: %s', async (_, body, part) => {
    const e = await open({ from, body });
    expect.soft(textOf(e, 'signature')).toContain(part);
    expect
      .soft(textOf(e, 'own').split('\n...\n')[0])
      .toMatch(/^(Please quote 40 pumps\.|Bitte 40 Pumpen anbieten\.)$/);
    if (body.includes('PS:')) expect.soft(textOf(e, 'own')).toContain('5 motors');
    if (body.includes('confidential')) {
      expect.soft(textOf(e, 'own')).not.toContain('confidential');
      expect.soft(textOf(e, 'signature')).not.toContain('confidential');
    }
  });
  it.each([
    ['one line', '您好，请报价40台水泵。\n\n广州源海贸易有限公司 采购部 陈静 13800138000', '陈静'],
    [
      'closing then line',
      '您好，请报价40台水泵。\n谢谢！\n\n陈静 | 采购经理 | 广州源海贸易有限公司\n电话：020-55501234  手机：13800138000',
      '采购经理',
    ],
    ['此致', '您好，请报价40台水泵。\n\n此致\n敬礼\n陈静\n广州源海贸易有限公司', '源海'],
    [
      '祝商祺',
      '您好，请报价40台水泵。\n\n顺颂商祺\n\n陈静 Jane Chen\n广州源海贸易有限公司 Guangzhou Yuanhai Trading Co., Ltd.\nTel: 020-55501234',
      'Yuanhai',
    ],
    ['date at end', '您好，请报价40台水泵。\n\n陈静\n2026年6月8日', '陈静'],
  ])('begins where the Chinese letter ends: %s', async (_, body, part) => {
    const e = await open({ from: '陈静 <chenjing@yuanhai.example>', body });
    expect.soft(textOf(e, 'signature')).toContain(part);
    expect.soft(textOf(e, 'own')).toMatch(/^您好，请报价40台水泵。/);
    expect.soft(textOf(e, 'own')).not.toContain(part);
  });
});
