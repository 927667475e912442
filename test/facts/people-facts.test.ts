// Business, stance, our names, source and stage. Example: "I will discuss with my boss" -> stance defers.

import { describe, expect, it } from 'vitest';
import { readBusiness } from '../../src/facts/business.ts';
import { readOurNames } from '../../src/facts/our-name.ts';
import { readSource } from '../../src/facts/source.ts';
import { readStage } from '../../src/facts/stage.ts';
import { readStances } from '../../src/facts/stance.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { type PeopleMail, peopleMail } from './people-mail.ts';
import { valveSeller } from './read-mail.ts';

const roastSeller: Profile = {
  company: 'Northlake Export Co., Ltd.',
  aliases: ['Northlake Pack'],
  domains: ['northlake.example'],
  brands: ['Northlake'],
  products: [{ name: 'pouch', keywords: ['stand up pouch', 'coffee bag', '自立袋'], models: [] }],
  industries: ['coffee roasting', 'food', 'retail chain', '食品'],
  related: ['printing', 'agriculture'],
  excluded: [],
};
const lampSeller: Profile = {
  ...roastSeller,
  products: [{ name: 'street light', keywords: ['street light', '路灯'], models: [] }],
  industries: [
    'lighting',
    'electrical wholesale',
    'municipal engineering',
    'construction contractor',
    '照明',
  ],
  related: ['solar energy'],
};

const targetOf = (mail: PeopleMail) => readBusiness(peopleMail(mail))[0]?.target ?? null;
const kindsOf = (body: string) => readBusiness(peopleMail({ body })).map(({ kind }) => kind);

describe('the business of the buyer', () => {
  it.each([
    ['We run a small roastery and need coffee bags.', 'target'],
    ['We are a chain of stores in Ghana.', 'target'],
    ['我们是一家食品厂，需要自立袋。', 'target'],
    ['We are a printing house and need pouches for a client.', 'related'],
    ['We need 5,000 coffee bags.', null],
    ['Do you make coffee bags? What is the price?', null],
    ['Are you a food company?', null],
    ['I need pouches for my farm.', 'related'],
  ])('is told in his own words: %s', (body, target) => {
    expect(targetOf({ body, profile: roastSeller })).toBe(target);
  });

  it('is told by the name of the company alone', () => {
    expect(
      targetOf({ body: 'Price please', signature: 'Ann Roe\nRoe Foods Ltd', profile: roastSeller }),
    ).toBe('target');
    expect(
      targetOf({ body: 'Price please', signature: 'Ann Roe\nHydro Works Ltd', profile: valveSeller }),
    ).toBe('target');
    expect(targetOf({ body: '请报价\n\n王磊\n恒光照明工程有限公司', profile: lampSeller })).toBe('target');
  });

  it('is told by the domain alone, hyphened or run together', () => {
    expect(
      targetOf({
        from: ['Ann Roe', 'ann@pike-roasters.example'],
        body: 'Price please',
        profile: roastSeller,
      }),
    ).toBe('target');
    expect(
      targetOf({ from: ['Ann Roe', 'ann@pikelighting.example'], body: 'Price please', profile: lampSeller }),
    ).toBe('target');
    expect(
      targetOf({ from: ['Ann Roe', 'ann@gmail.com'], body: 'Price please', profile: lampSeller }),
    ).toBeNull();
  });

  it('is told of a contractor and an electrical wholesaler', () => {
    expect(
      targetOf({
        body: 'Please quote 400 street lights.',
        signature: 'Ann Roe | Crest Contracting LLC',
        profile: lampSeller,
      }),
    ).toBe('target');
    expect(
      targetOf({ body: 'We are importers of electrical materials in Egypt.', profile: lampSeller }),
    ).toBe('target');
  });

  it.each([
    ['We are an importer of tools.', 'importer'],
    ['We are distributors in Chile.', 'distributor'],
    ['We have an online store.', 'retail'],
    ['We are a general contractor.', 'contractor'],
    ['We manufacture pump skids.', 'manufacturer'],
    ['It is for our hotel in Bali.', 'end-user'],
    ['I write on behalf of our client, we are a sourcing company.', 'agent'],
    ['I want one tent for my own use.', 'private'],
    ['我们是批发商。', 'distributor'],
    ['我们是总承包商。', 'contractor'],
    ['我就要一个，自己家用。', 'private'],
  ])('has a kind: %s -> %s', (body, kind) => {
    expect(kindsOf(body)).toContain(kind);
  });

  it('is not ours: questions about the seller say nothing of the buyer', () => {
    expect(kindsOf('Are you a manufacturer or a trading company?')).toEqual([]);
    expect(kindsOf('请问贵司是生产厂家吗？')).toEqual([]);
  });

  it('survives a mail without profile', () => {
    expect(readBusiness(peopleMail({ body: 'We are an importer.', profile: null }))).toMatchObject([
      { kind: 'importer', target: null },
    ]);
  });
});

const stancesOf = (mail: PeopleMail) => readStances(peopleMail(mail)).map(({ stance }) => stance);

describe('who decides', () => {
  it.each([
    'I will discuss with my team.',
    'We need it for internal evaluation.',
    'I am writing on behalf of my boss.',
    'My manager will decide next week.',
    "I don't handle the commercial side.",
    'I have to check with my boss first.',
    '报价收到后我请示领导。',
    '我会转给采购部。',
    '需要老板决定。',
    '内部讨论后回复您。',
    'Our purchasing department will contact you.',
    'I write on behalf of my client.',
  ])('he defers: %s', (body) => {
    expect(stancesOf({ body })).toContain('defers');
  });

  it.each([
    'I am the owner.',
    'I run a hardware shop.',
    'I am responsible for purchasing.',
    'We are ready to order.',
    '我是老板，可以马上下单。',
    '我负责采购。',
  ])('he decides: %s', (body) => {
    expect(stancesOf({ body })).toContain('decides');
  });

  it('a buying department in the signature speaks, another does not', () => {
    expect(
      stancesOf({ body: 'Please quote.', signature: 'Regards\nAnn Roe\nPurchasing Department' }),
    ).toEqual(['department']);
    expect(stancesOf({ body: 'Please quote.', signature: 'Regards\nAnn Roe\nLogistics Department' })).toEqual(
      [],
    );
    expect(stancesOf({ body: '请报价\n\n周明\n采购部' })).toEqual(['department']);
  });

  it('our own quoted words tell nothing', () => {
    expect(
      stancesOf({
        body: 'Thank you.',
        quoted: {
          from: ['Grace', 'grace@northlake.example'],
          text: 'I will discuss with my boss and come back.',
        },
      }),
    ).toEqual([]);
  });
});

const namesOf = (mail: PeopleMail) => readOurNames(peopleMail(mail)).map(({ kind }) => kind);

describe('our name in his mouth', () => {
  it('a greeting names the house, the goods name the brand', () => {
    expect(namesOf({ body: 'Dear Northlake team,\nplease quote.' })).toEqual(['company']);
    expect(namesOf({ body: 'I need a spare seat for a Northlake valve.' })).toEqual(['brand']);
    expect(namesOf({ body: 'Please quote ball valves.' })).toEqual([]);
  });

  it('an address or link is not said by anybody', () => {
    expect(namesOf({ body: 'I write to sales@northlake.example because of www.northlake.example' })).toEqual(
      [],
    );
  });
});

const sourceOf = (mail: PeopleMail) => readSource(peopleMail(mail)).source;

describe('where he comes from', () => {
  it.each([
    ['We met at the Canton Fair last week.', 'exhibition'],
    ['I visited your booth in Dubai.', 'exhibition'],
    ['You were recommended by a friend of mine.', 'referral'],
    ['I saw your video on TikTok.', 'social'],
    ['I found you on Alibaba.', 'platform'],
    ['I found your website on Google.', 'direct'],
    ['Please quote.', 'direct'],
    ['我们在广交会上见过面。', 'exhibition'],
    ['朋友介绍的你们。', 'referral'],
    ['我在小红书看到你们的产品。', 'social'],
  ])('%s -> %s', (body, source) => {
    expect(sourceOf({ body })).toBe(source);
  });

  it('a lead tells by its form', () => {
    expect(
      sourceOf({
        lead: { kind: 'website-form', fields: { name: 'Mike', message: 'We met at the Canton Fair' } },
      }),
    ).toBe('website-form');
    expect(sourceOf({ lead: { fields: { name: 'Meera Pillai' } } })).toBe('platform');
  });
});

const stagesOf = (mail: PeopleMail) => readStage(peopleMail(mail)).map(({ stage }) => stage);

describe('how far the deal is', () => {
  it.each([
    ['Thank you for your quotation, but the price is too high.', ['quoted', 'negotiating']],
    ['The samples arrived and look fine.', ['sampled']],
    ['Please find our PO attached.', ['ordered']],
    ['Two valves arrived damaged, we want a refund.', ['complaint']],
    ['The project was cancelled, we do not need the valves.', ['declined']],
    ['你们的报价太高了，能便宜点吗？', ['quoted', 'negotiating']],
    ['样品收到了。', ['sampled']],
    ['定金已付，什么时候发货？', ['ordered']],
    ['货有质量问题，要求赔偿。', ['complaint']],
    ['Please quote 300 ball valves.', []],
    ['请报价 300 个球阀。', []],
  ])('%s', (body, stages) => {
    expect(stagesOf({ body })).toEqual(stages);
  });

  it('an offer in the thread below stays true, an old complaint does not', () => {
    const text = 'Please find our offer: 4 USD. Sorry that two pieces arrived damaged.';
    expect(
      stagesOf({ body: 'Any news?', quoted: { from: ['Grace', 'grace@northlake.example'], text } }),
    ).toEqual(['quoted']);
  });
});
