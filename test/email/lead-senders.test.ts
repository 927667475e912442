// Leads as platforms and website forms send them: the buyer's name and mailbox, and his words without the frame around them.
// Example: Made-in-China's "From: Tomas Novak ... Message: 300 tents" -> writer Tomas Novak, own words '300 tents'

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

const leads: readonly (readonly [
  string,
  Parameters<typeof open>[0],
  { name: string; address: string; own: string; kind: string; platform?: string },
])[] = [
  [
    'Alibaba inquiry',
    {
      from: 'Alibaba.com <feedback@service.alibaba.com>',
      subject: 'Amy, you have a message from Tomas Novak!',
      html: '<p>Hi Amy,</p><p>Tomas Novak sent you a message about your product:</p><p><a href="https://x.alibaba.com">Waterproof Camping Tent 4 Person</a></p><p>"Hello, I need 200 tents with our logo. What is the price and lead time to Prague?"</p><p><a href="https://message.alibaba.com">Reply now</a></p><p>This email was sent by Alibaba.com. Unsubscribe</p>',
    },
    {
      name: 'Tomas Novak',
      address: '',
      own: '200 tents with our logo',
      kind: 'platform',
      platform: 'alibaba',
    },
  ],
  [
    'Alibaba RFQ table',
    {
      from: 'Alibaba.com <rfq@service.alibaba.com>',
      subject: 'New RFQ: camping tent',
      html: '<table><tr><td>Product Name:</td><td>Camping tent</td></tr><tr><td>Quantity:</td><td>500 Pieces</td></tr><tr><td>Buyer:</td><td>Omar Haddad</td></tr><tr><td>Country/Region:</td><td>Jordan</td></tr><tr><td>Details:</td><td>Need 4 person tents, 190T polyester, FOB price.</td></tr></table>',
    },
    { name: 'Omar Haddad', address: '', own: '190T polyester', kind: 'platform', platform: 'alibaba' },
  ],
  [
    'Made-in-China',
    {
      from: 'Made-in-China.com <inquiry@made-in-china.com>',
      headers: ['Reply-To: Tomas Novak <tomas@novak-outdoor.example>'],
      subject: 'Inquiry about Camping Tent from Tomas Novak',
      body: 'Dear Amy Zhou,\n\nYou have received a new inquiry from Made-in-China.com.\n\nFrom: Tomas Novak\nCompany: Novak Outdoor s.r.o.\nCountry/Region: Czech Republic\nTel: +420 777 555 123\nEmail: tomas@novak-outdoor.example\nSubject: Camping tent\n\nMessage:\nHello, we look for 300 tents, fiberglass poles.\nPlease send FOB price.\n\nBest regards\nTomas\n\n------------------------------\nPlease log in to Made-in-China.com to reply.\nFocus Technology Co., Ltd.',
    },
    {
      name: 'Tomas Novak',
      address: 'tomas@novak-outdoor.example',
      own: '300 tents, fiberglass',
      kind: 'platform',
      platform: 'made-in-china',
    },
  ],
  [
    'Global Sources',
    {
      from: 'Global Sources <inquiries@globalsources.com>',
      subject: 'Buyer inquiry: LED floodlight',
      body: 'Dear Supplier,\n\nBuyer profile\nName: Maria Lopes\nJob title: Sourcing Manager\nCompany: Lopes Iluminacao Ltda\nCountry: Brazil\nEmail: maria@lopes-ilum.example\n\nInquiry details\nProduct: LED floodlight 100W\nMessage: Please quote 1000 pcs CIF Santos with IP66 certificate.\n\nView this inquiry in the Inquiry Manager',
    },
    {
      name: 'Maria Lopes',
      address: 'maria@lopes-ilum.example',
      own: '1000 pcs CIF Santos',
      kind: 'platform',
      platform: 'global-sources',
    },
  ],
  [
    'IndiaMART buylead',
    {
      from: 'IndiaMART BuyLeads <buyleads@indiamart.com>',
      subject: 'Buyer Details for "Ball Valve"',
      html: '<table><tr><td><b>Suresh Rao</b></td></tr><tr><td>Rao Irrigation, Nashik, Maharashtra</td></tr><tr><td>Mobile: +91-9812300045</td></tr><tr><td>Email: suresh@rao-irrigation.example</td></tr></table><p>BuyLead Details</p><table><tr><td>Product</td><td>Ball Valve</td></tr><tr><td>Quantity</td><td>150 Piece</td></tr><tr><td>Size</td><td>2 inch</td></tr></table><p>IndiaMART helpline: 096-9696-9696</p>',
    },
    {
      name: 'Suresh Rao',
      address: 'suresh@rao-irrigation.example',
      own: '',
      kind: 'platform',
      platform: 'indiamart',
    },
  ],
  [
    'IndiaMART enquiry',
    {
      from: '"Suresh Rao via IndiaMART" <buyershelp+enq@indiamart.com>',
      subject: 'Enquiry for Ball Valve from Suresh Rao',
      body: 'Suresh Rao has sent you an enquiry\n\nName : Suresh Rao\nMobile : +91-9812300045\nEmail : suresh@rao-irrigation.example\nCity : Nashik\n\nMessage : I am interested in buying Ball Valve 2 inch, 150 pieces. Kindly send me price.\n\nCall on 096-9696-9696 for help',
    },
    {
      name: 'Suresh Rao',
      address: 'suresh@rao-irrigation.example',
      own: '150 pieces',
      kind: 'platform',
      platform: 'indiamart',
    },
  ],
  [
    'HKTDC',
    {
      from: 'hktdc.com Sourcing <hktdcenquiry@sourcing.hktdc.org>',
      subject: 'Enquiry from hktdc.com: Gift box',
      body: 'Dear Exhibitor,\n\nA buyer has sent you an enquiry via hktdc.com Sourcing.\n\nBuyer: Kenji Mori\nCompany: Mori Gifts KK\nCountry/Region: Japan\nBusiness type: Importer\nEmail domain: mori-gifts.example\n\nProduct: Paper gift box\nMessage: We need 5,000 rigid boxes with foil logo. Sample possible?\n\nPlease reply to this email to contact the buyer.',
    },
    { name: 'Kenji Mori', address: '', own: '5,000 rigid boxes', kind: 'platform', platform: 'hktdc' },
  ],
  [
    'TradeIndia',
    {
      from: 'TradeIndia <noreply@tradeindia.com>',
      subject: 'New Inquiry for Gate Valve',
      body: 'Dear Member,\nYou have got a new inquiry on Tradeindia.com\n\nContact Person: Imran Shaikh\nCompany Name: Shaikh Engg Works\nMobile No.: +91 98220 11223\nE-mail: imran@shaikh-engg.example\nLocation: Pune, India\nRequirement: Gate valve DN80 20 nos, PN16.\n\nRegards\nTradeindia Team',
    },
    {
      name: 'Imran Shaikh',
      address: 'imran@shaikh-engg.example',
      own: '20 nos',
      kind: 'platform',
      platform: 'tradeindia',
    },
  ],
  [
    'Europages',
    {
      from: 'Europages <no-reply@europages.com>',
      headers: ['Reply-To: achats@morel-hydro.example'],
      subject: 'Nouvelle demande de devis',
      body: 'Bonjour,\n\nVous avez reçu une demande via Europages.\n\nSociété : Morel Hydro SARL\nNom : Claire Morel\nTéléphone : +33 4 72 55 01 22\nE-mail : achats@morel-hydro.example\nPays : France\n\nMessage :\nNous cherchons 60 vannes à boisseau DN50, prix départ usine.\nMerci\n\nRépondez à cette demande sur Europages',
    },
    {
      name: 'Claire Morel',
      address: 'achats@morel-hydro.example',
      own: '60 vannes',
      kind: 'platform',
      platform: 'europages',
    },
  ],
  [
    'unknown platform',
    {
      from: 'B2B Bazaar <leads@b2b-bazaar.example>',
      headers: ['List-Unsubscribe: <mailto:u@b2b-bazaar.example>'],
      subject: 'You have a new buyer inquiry',
      body: 'Hello,\n\nyou have received a new inquiry on B2B Bazaar.\n\nBuyer name: Lucia Conti\nCompany: Conti Campeggio SRL\nCountry: Italy\nPhone: +39 02 5550 1234\nE-mail: lucia@conti-camp.example\nProduct of interest: Family tent\nQuantity required: 120 pcs\nMessage: We need tents for our campsite, delivery in April.\n\nLog in to your account to reply to this buyer.\nUnsubscribe',
    },
    { name: 'Lucia Conti', address: 'lucia@conti-camp.example', own: 'delivery in April', kind: 'platform' },
  ],
  [
    'unknown platform zh',
    {
      from: '外贸通 <noreply@waimaotong.example>',
      subject: '您收到一条新询盘',
      body: '您好，您的店铺收到一条新的询盘：\n\n联系人：Lucia Conti\n公司名称：Conti Campeggio SRL\n国家/地区：意大利\n邮箱：lucia@conti-camp.example\n电话：+39 02 5550 1234\n产品：家庭帐篷\n询盘内容：We need 120 family tents, delivery in April.\n\n请登录后台回复买家',
    },
    { name: 'Lucia Conti', address: 'lucia@conti-camp.example', own: '120 family tents', kind: 'platform' },
  ],
  [
    'Contact Form 7',
    {
      from: 'Our Firm <wordpress@ourfirm.example>',
      headers: ['Reply-To: dave@pace-supply.example'],
      subject: 'Our Firm "Price request"',
      body: 'From: Dave Pace <dave@pace-supply.example>\nSubject: Price request\n\nMessage Body:\nHi, we need 80 ball valves DN50 delivered to Leeds.\nDave\n\n--\nThis e-mail was sent from a contact form on Our Firm (https://ourfirm.example)',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'Elementor',
    {
      from: 'Our Firm <email@ourfirm.example>',
      subject: 'New message from "Our Firm"',
      html: 'Name: Dave Pace<br>Email: dave@pace-supply.example<br>Message: We need 80 ball valves DN50 delivered to Leeds.<br><br>---<br><br>Date: June 8, 2026<br>Time: 4:12 pm<br>Page URL: https://ourfirm.example/contact/<br>User Agent: Mozilla/5.0<br>Remote IP: 203.0.113.9<br>Powered by: Elementor',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'Shopify',
    {
      from: 'Our Firm (Shopify) <mailer@shopify.com>',
      headers: ['Reply-To: Dave Pace <dave@pace-supply.example>'],
      subject: 'New customer message on June 8, 2026 at 4:12 pm',
      html: "<p>You received a new message from your online store's contact form.</p><p><b>Country Code:</b><br>GB</p><p><b>Name:</b><br>Dave Pace</p><p><b>Email:</b><br>dave@pace-supply.example</p><p><b>Phone:</b><br>+44 113 496 0123</p><p><b>Body:</b><br>We need 80 ball valves DN50 delivered to Leeds.</p>",
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'Wix',
    {
      from: 'Our Firm <no-reply@crm.wix.com>',
      subject: 'Dave Pace submitted a form on Our Firm',
      html: '<h2>You have a new form submission</h2><div>Dave Pace just submitted your form: Contact on Our Firm</div><div>Message Details:</div><div>First name: Dave</div><div>Last name: Pace</div><div>Email: dave@pace-supply.example</div><div>Message: We need 80 ball valves DN50 delivered to Leeds.</div><div>If you think this submission is spam, report it as spam.</div>',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'HubSpot',
    {
      from: 'HubSpot Forms <noreply@hubspot.com>',
      subject: 'Someone submitted your form: Get a quote',
      html: '<p>New submission on HubSpot Form "Get a quote"</p><table><tr><td><b>First name:</b></td><td>Dave</td></tr><tr><td><b>Last name:</b></td><td>Pace</td></tr><tr><td><b>Email:</b></td><td>dave@pace-supply.example</td></tr><tr><td><b>Company name:</b></td><td>Pace Supply Ltd</td></tr><tr><td><b>Message:</b></td><td>We need 80 ball valves DN50 delivered to Leeds.</td></tr></table><p>View in HubSpot</p>',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'own form zh',
    {
      from: '官网留言 <noreply@ourfirm.example>',
      subject: '网站留言通知',
      html: '<table><tr><td>姓名</td><td>Dave Pace</td></tr><tr><td>邮箱</td><td>dave@pace-supply.example</td></tr><tr><td>电话</td><td>+44 113 496 0123</td></tr><tr><td>公司</td><td>Pace Supply Ltd</td></tr><tr><td>留言内容</td><td>We need 80 ball valves DN50 delivered to Leeds.</td></tr><tr><td>来源页面</td><td>https://ourfirm.example/contact</td></tr></table>',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'own form bold p',
    {
      from: 'website@ourfirm.example',
      headers: ['Reply-To: dave@pace-supply.example'],
      subject: 'Website enquiry',
      html: '<p><strong>Full Name</strong>: Dave Pace</p><p><strong>Email Address</strong>: dave@pace-supply.example</p><p><strong>Phone Number</strong>: +44 113 496 0123</p><p><strong>Your Message</strong>: We need 80 ball valves DN50 delivered to Leeds.</p>',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
  [
    'Gravity/WPForms',
    {
      from: 'Our Firm <admin@ourfirm.example>',
      subject: 'New Entry: Request a Quote (ID #412)',
      html: '<table><tr><td><b>Name</b></td></tr><tr><td>Dave Pace</td></tr><tr><td><b>E-mail</b></td></tr><tr><td><a href="mailto:dave@pace-supply.example">dave@pace-supply.example</a></td></tr><tr><td><b>Company</b></td></tr><tr><td>Pace Supply Ltd</td></tr><tr><td><b>Comment or Message</b></td></tr><tr><td>We need 80 ball valves DN50 delivered to Leeds.</td></tr></table>Sent from Our Firm',
    },
    { name: 'Dave Pace', address: 'dave@pace-supply.example', own: '80 ball valves', kind: 'website-form' },
  ],
];

describe('a lead gives the buyer, his words and the address that reaches him', () => {
  it.each(leads)('by %s', async (_, mail, want) => {
    const e = await open(mail);
    expect.soft(e.lead?.kind).toBe(want.kind);
    if (want.platform !== undefined) expect.soft(e.lead?.platform).toBe(want.platform);
    expect.soft(e.writer).toEqual({ name: want.name, address: want.address });
    if (want.own !== '') expect.soft(textOf(e, 'own')).toContain(want.own);
    for (const frame of [
      'received',
      'log in',
      'Log in',
      'Reply now',
      'submitted',
      'Powered by',
      'contact form on',
      'helpline',
      '096-9696',
      '请登录',
      '收到一条',
      'report it as spam',
      'User Agent',
    ])
      expect.soft(textOf(e, 'own')).not.toContain(frame);
  });
});
