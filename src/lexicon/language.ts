// What a language must bring: every table below, or it does not compile. A phrase is written in lower case;
// "quot*" matches any ending of the last word; a space in a phrase matches any run of blanks, hyphens or line breaks;
// letters are compared without case, accents, width and (Chinese) script: write simplified characters only.
// Example: request: ['please quote', 'looking for', 'we need'].

import type { CountryCode } from './places/country-codes.ts';
import type { ProductId } from './products/product-ids.ts';
import type { UnitId } from './trade/units.ts';

export type Phrases = readonly string[];

export type Script =
  | 'latin'
  | 'han'
  | 'cyrillic'
  | 'arabic'
  | 'hangul'
  | 'kana'
  | 'thai'
  | 'hebrew'
  | 'greek'
  | 'devanagari';

/** Words of the form of a mail: headers in the body, greetings, closings, footers, labels of lead lines. */
export interface FormTables {
  /** "From" word of a header block in the body. */ readonly headerFrom: Phrases;
  readonly headerSent: Phrases;
  readonly headerTo: Phrases;
  readonly headerSubject: Phrases;
  /** "wrote" of "On ... X wrote:". */ readonly wrote: Phrases;
  readonly originalMessage: Phrases;
  readonly forwardedMessage: Phrases;
  readonly greeting: Phrases;
  readonly closing: Phrases;
  readonly phoneFooter: Phrases;
  readonly legalNotice: Phrases;
  readonly unsubscribe: Phrases;
  readonly labelName: Phrases;
  readonly labelTitle: Phrases;
  readonly labelCompany: Phrases;
  readonly labelPhone: Phrases;
  readonly labelMessenger: Phrases;
  readonly labelEmail: Phrases;
  readonly labelCountry: Phrases;
  readonly labelWebsite: Phrases;
  readonly labelAddress: Phrases;
  readonly labelProduct: Phrases;
  readonly labelQuantity: Phrases;
  readonly labelSubject: Phrases;
  readonly labelMessage: Phrases;
  /** Subject prefix of a forward, without its colon: "fwd", "转发". */ readonly forwardPrefix: Phrases;
  /** Last line of a website form: "sent from a contact form on". */ readonly formFooter: Phrases;
  /** What a relay says around a lead: "you have a new inquiry", "reply on the platform". */ readonly relayNotice: Phrases;
  /** Stands before the buyer's name in a relay's subject: "message from". */ readonly leadNameBefore: Phrases;
  /** Stands after the buyer's name in a relay's text: "has sent you a message". */ readonly leadNameAfter: Phrases;
  readonly postscript: Phrases;
}

/** Words of what a buyer wants. */
export interface TradeTables {
  /** He asks for something: "please quote", "looking for", "could you send". */ readonly request: Phrases;
  /** Bare asks that count as no element: price, price list, catalogue. */ readonly priceAsk: Phrases;
  readonly catalogueAsk: Phrases;
  /** A question without a question mark: "let me know", "what is". */ readonly question: Phrases;
  /** Takes back what follows or precedes: "no longer need", "not interested in", "without". */ readonly negation: Phrases;
  /** Ends the reach of a negation: but, instead, 但是. */
  readonly contrast: Phrases;
  /** Takes back only what follows in its clause: "no", "without", "instead of". */ readonly negationAhead: Phrases;
  readonly drawing: Phrases;
  readonly frequency: Phrases;
  /** Material, size, colour, power ... words that make a technical parameter. */ readonly parameter: Phrases;
  readonly destination: Phrases;
  readonly delivery: Phrases;
  readonly targetPrice: Phrases;
  readonly payment: Phrases;
  readonly certificate: Phrases;
  readonly packaging: Phrases;
  readonly customization: Phrases;
  readonly application: Phrases;
  readonly project: Phrases;
  readonly sample: Phrases;
  readonly moq: Phrases;
  /** "your products", "your range": names nothing. */ readonly genericProduct: Phrases;
  /** Materials: "stainless steel", "kraft paper". */ readonly material: Phrases;
  /** Colours; they count only near a product, a number or a word of `parameter`. */ readonly colour: Phrases;
  /** A date follows or precedes: "by", "before", "no later than". */ readonly deadline: Phrases;
  /** How often an amount is bought. */ readonly perWeek: Phrases;
  readonly perMonth: Phrases;
  readonly perQuarter: Phrases;
  readonly perYear: Phrases;
  /** Asks for a paper that is no catalogue: invoice, datasheet, contract, photos. */ readonly document: Phrases;
  readonly stock: Phrases;
  /** He wants to sell for us: agent, distributor, sole agency. */ readonly agency: Phrases;
  readonly meeting: Phrases;
  /** Questions that want no answer: "how are you". */ readonly greetingQuestion: Phrases;
  /** The name of a model or part follows: "model", "item no.", 型号. */ readonly modelLabel: Phrases;
  /** Numbers behind it are no amount: phone, order no., HS code, invoice. */ readonly referenceLabel: Phrases;
  /** A question word that opens a sentence: "what", "which", "can you", 是否. */ readonly questionWord: Phrases;
}

/** Words of who writes. */
export interface PeopleTables {
  readonly titleDecision: Phrases;
  readonly titleInfluence: Phrases;
  /** Positions that decide nothing either way. */ readonly titleOther: Phrases;
  readonly department: Phrases;
  /** "I will discuss with my boss". */ readonly defers: Phrases;
  readonly decides: Phrases;
  readonly courtesy: Phrases;
  readonly addressWord: Phrases;
  readonly businessImporter: Phrases;
  readonly businessDistributor: Phrases;
  readonly businessRetail: Phrases;
  readonly businessContractor: Phrases;
  readonly businessManufacturer: Phrases;
  readonly businessEndUser: Phrases;
  readonly businessAgent: Phrases;
  readonly businessPrivate: Phrases;
  /** The writer speaks of himself: "we", "our", 我司. */ readonly firstPerson: Phrases;
  /** He speaks of us or asks: "your", "are you", 贵司. */ readonly secondPerson: Phrases;
  /** Words in the names of companies: "trading", "electricals", 公司. */ readonly companyWord: Phrases;
  /** Numbers behind it are no telephone: fax, VAT, order no., account. */ readonly notPhone: Phrases;
}

/** Words of a running deal, and of where a mail comes from. */
export interface DealTables {
  readonly quoted: Phrases;
  readonly sampled: Phrases;
  readonly negotiating: Phrases;
  /** Bargaining once there is an offer of ours, a plain wish in a first inquiry: "target price", "a discount", "could you do". */
  readonly bargain: Phrases;
  /** An order that stands: "PO attached", "our last order", "start production". */ readonly ordered: Phrases;
  /** Money that is sent already: no ask for terms, and a sign of an order. */ readonly paid: Phrases;
  /** Makes what follows in its sentence not yet done: "if", "once", "ready to", 只要. */ readonly pending: Phrases;
  readonly complaint: Phrases;
  readonly declined: Phrases;
  readonly sourceExhibition: Phrases;
  readonly sourceReferral: Phrases;
  readonly sourceSocial: Phrases;
  readonly sourcePlatform: Phrases;
  readonly sourceWebsite: Phrases;
}

/** Words of mail that is no inquiry: one table a family. */
export interface RubbishTables {
  readonly pitchSeo: Phrases;
  readonly pitchFreight: Phrases;
  readonly pitchExhibition: Phrases;
  readonly pitchSupplier: Phrases;
  readonly pitchService: Phrases;
  readonly pitchOffer: Phrases;
  readonly newsletter: Phrases;
  readonly jobApplication: Phrases;
  readonly survey: Phrases;
  readonly award: Phrases;
  readonly registrar: Phrases;
  readonly advanceFee: Phrases;
  readonly tenderFee: Phrases;
  readonly visaInvitation: Phrases;
  readonly sampleCollecting: Phrases;
  readonly fakeOrder: Phrases;
  readonly loginTheft: Phrases;
  readonly bankChange: Phrases;
  readonly overpayment: Phrases;
  readonly goodsOnCredit: Phrases;
  readonly courierFee: Phrases;
  readonly sextortion: Phrases;
  readonly cryptoLoan: Phrases;
  readonly autoReply: Phrases;
  readonly bounce: Phrases;
  readonly removalRequest: Phrases;
  readonly notification: Phrases;
  readonly receipt: Phrases;
  readonly calendar: Phrases;
  readonly colleague: Phrases;
  readonly privateTalk: Phrases;
  /** Asks for our customers, suppliers, factories or costs instead of for goods. */ readonly competitorProbing: Phrases;
  /** Writes for a thesis, a study, a school project. */ readonly studyRequest: Phrases;
  /** Speaks as one who offers: "our experts", "from USD", "shall I send", "any cargo". */ readonly sellerVoice: Phrases;
  /** Speaks as one who wants to buy: "we need", "please quote", "do you make", "your price". */ readonly buyerVoice: Phrases;
  /** Speaks as a buyer only with goods beside it: "we need", "looking for", "please confirm". */ readonly openWish: Phrases;
  /** Asks what the reader himself uses, buys or pays: "your monthly consumption", "you are buying", 用量多大. Only who sells asks that. */
  readonly readersNeed: Phrases;
  /** Services and the firm's own affairs, not goods: "your website", "your invoices", "translator"; one alone says nothing. */
  readonly serviceTopic: Phrases;
  /** Topics of mail that sells or cheats; counted only where nothing speaks for a buyer: "delegates", "webinar", "your parcel". */ readonly offTopic: Phrases;
  /** Positions of people who sell. */ readonly salesTitle: Phrases;
  /** Words in a firm's name or address that say it lives by serving sellers: logistics, expo, marketing. */ readonly serviceHouse: Phrases;
  /** Greets nobody in particular: "dear supplier", "dear friend". */ readonly genericGreeting: Phrases;
}

export type PhraseTables = FormTables & TradeTables & PeopleTables & DealTables & RubbishTables;

export interface Language extends PhraseTables {
  /** BCP 47 primary tag, the file's name: 'en'. */
  readonly tag: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly script: Script;
  readonly numberWords: { readonly [word: string]: number };
  /** January to December; a thirteenth row holds feasts and seasons. */ readonly months: readonly Phrases[];
  readonly units: { readonly [U in UnitId]?: Phrases };
  readonly products: { readonly [P in ProductId]: Phrases };
  readonly countries: { readonly [C in CountryCode]?: Phrases };
}

export type PhraseTableName = keyof PhraseTables;
/** All names a hit can carry: the phrase tables and the keyed tables. */
export type TableName =
  | PhraseTableName
  | 'units'
  | 'products'
  | 'countries'
  | 'functionWords'
  | 'numberWords'
  | 'months';
