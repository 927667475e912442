// The list of fact readers: Facts is what they give, one key each. To add a fact: one file, one line here, one test mail.
// Example: readFacts(reading).quantities -> [{ value: 3000, unit: 'piece', text: "3000pcs", span: { start: 41, end: 48 }, ... }]

import { readApplications } from './application.ts';
import { readBusiness } from './business.ts';
import { readCertificates } from './certificate.ts';
import { readCircumstances } from './circumstances.ts';
import { readContact } from './contact.ts';
import { readDeliveries } from './delivery.ts';
import { readFiles } from './file.ts';
import { readModels } from './model.ts';
import { readMoqs } from './moq.ts';
import { readNotices } from './notice.ts';
import { readOurNames } from './our-name.ts';
import { readPackagings } from './packaging.ts';
import { readParameters } from './parameter.ts';
import { readPayments } from './payment.ts';
import { readPrices } from './price.ts';
import { readPriceAsks } from './price-ask.ts';
import { readProducts } from './product.ts';
import { readQuantities } from './quantity.ts';
import type { Reading } from './reading.ts';
import { readRequests } from './request.ts';
import { readRubbish } from './rubbish.ts';
import { readSamples } from './sample.ts';
import { readSender } from './sender.ts';
import { readSource } from './source.ts';
import { readStage } from './stage.ts';
import { readStances } from './stance.ts';
import { readTradeTerms } from './trade-term.ts';

/** What a mail says, by kind of fact. */
export type Facts = ReturnType<typeof readFacts>;

/** Pure and total; every span lies in `reading.email.text`. */
export function readFacts(reading: Reading) {
  return {
    applications: readApplications(reading),
    business: readBusiness(reading),
    certificates: readCertificates(reading),
    circumstances: readCircumstances(reading),
    contact: readContact(reading),
    deliveries: readDeliveries(reading),
    files: readFiles(reading),
    models: readModels(reading),
    moqs: readMoqs(reading),
    notices: readNotices(reading),
    ourNames: readOurNames(reading),
    packagings: readPackagings(reading),
    parameters: readParameters(reading),
    payments: readPayments(reading),
    priceAsks: readPriceAsks(reading),
    prices: readPrices(reading),
    products: readProducts(reading),
    quantities: readQuantities(reading),
    requests: readRequests(reading),
    rubbish: readRubbish(reading),
    samples: readSamples(reading),
    sender: readSender(reading),
    source: readSource(reading),
    stage: readStage(reading),
    stances: readStances(reading),
    tradeTerms: readTradeTerms(reading),
  } as const;
}
