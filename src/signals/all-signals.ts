// The list of signals. To add one: its file (named for its id), a line here, a test mail. The order is that of the panel.
// Example: allSignals.find(({ id }) => id === 'quantity-stated')

import { adjacentProduct } from './adjacent-product.ts';
import { advanceFee } from './advance-fee.ts';
import { afterOurQuotation } from './after-our-quotation.ts';
import { agencyRequest } from './agency-request.ts';
import { agentForClient } from './agent-for-client.ts';
import { applicationDescribed } from './application-described.ts';
import { asksOurNeed } from './asks-our-need.ts';
import { asksOurProduct } from './asks-our-product.ts';
import { asksSeveralThings } from './asks-several-things.ts';
import { asksTerms } from './asks-terms.ts';
import { autoReplyNotice } from './auto-reply-notice.ts';
import { awardOffer } from './award-offer.ts';
import { bankChange } from './bank-change.ts';
import { bounceNotice } from './bounce-notice.ts';
import { boxesWithoutGoods } from './boxes-without-goods.ts';
import { bulkHeaders } from './bulk-headers.ts';
import { buyerBusiness } from './buyer-business.ts';
import { buyerTitle } from './buyer-title.ts';
import { buyerVoice } from './buyer-voice.ts';
import { buysQuantity } from './buys-quantity.ts';
import { calendarNotice } from './calendar-notice.ts';
import { catalogueAttached } from './catalogue-attached.ts';
import { certificateAsked } from './certificate-asked.ts';
import { closesTheTalk } from './closes-the-talk.ts';
import { colleagueMail } from './colleague-mail.ts';
import { commercialAsks } from './commercial-asks.ts';
import { companyNamed } from './company-named.ts';
import { competitorProbing } from './competitor-probing.ts';
import { complaintRaised } from './complaint-raised.ts';
import { corporateMailbox } from './corporate-mailbox.ts';
import { courierFee } from './courier-fee.ts';
import { cvAttached } from './cv-attached.ts';
import { dangerousFile } from './dangerous-file.ts';
import { deadlineNamed } from './deadline-named.ts';
import { decidesHimself } from './decides-himself.ts';
import { declines } from './declines.ts';
import { defersToOthers } from './defers-to-others.ts';
import { deliveryAsked } from './delivery-asked.ts';
import { domainRegistrar } from './domain-registrar.ts';
import { excludedProduct } from './excluded-product.ts';
import { exhibitionPitch } from './exhibition-pitch.ts';
import { failedAuthentication } from './failed-authentication.ts';
import { fakeOrder } from './fake-order.ts';
import { freightPitch } from './freight-pitch.ts';
import { fullNameGiven } from './full-name-given.ts';
import { goodsOnCredit } from './goods-on-credit.ts';
import { greetsNobodyAsksNothing } from './greets-nobody-asks-nothing.ts';
import { hiddenGem } from './hidden-gem.ts';
import { hiddenText } from './hidden-text.ts';
import { invitationBeforeGoods } from './invitation-before-goods.ts';
import { invitationLetter } from './invitation-letter.ts';
import { jobApplication } from './job-application.ts';
import { jobTitleGiven } from './job-title-given.ts';
import { linksElsewhere } from './links-elsewhere.ts';
import { loanOrCrypto } from './loan-or-crypto.ts';
import { loginTheft } from './login-theft.ts';
import { lookalikeDomain } from './lookalike-domain.ts';
import { machineNotice } from './machine-notice.ts';
import { massGreeting } from './mass-greeting.ts';
import { metAtFair } from './met-at-fair.ts';
import { modelNamed } from './model-named.ts';
import { moqAsked } from './moq-asked.ts';
import { namesOurModel } from './names-our-model.ts';
import { newsletterWords } from './newsletter-words.ts';
import { noBuyerWords } from './no-buyer-words.ts';
import { noWordOfTrade } from './no-word-of-trade.ts';
import { nothingOfABuyer } from './nothing-of-a-buyer.ts';
import { offTopic } from './off-topic.ts';
import { offersToUs } from './offers-to-us.ts';
import { offersWithoutAsking } from './offers-without-asking.ts';
import { orderUnderWay } from './order-under-way.ts';
import { ourBrandOrModel } from './our-brand-or-model.ts';
import { ourProductAsked } from './our-product-asked.ts';
import { overpayment } from './overpayment.ts';
import { ownPrices } from './own-prices.ts';
import { packagingAsked } from './packaging-asked.ts';
import { parameterStated } from './parameter-stated.ts';
import { phoneGiven } from './phone-given.ts';
import { priceOnlyAsker } from './price-only-asker.ts';
import { priceOrPaymentStated } from './price-or-payment-stated.ts';
import { privateBuyer } from './private-buyer.ts';
import { privateMail } from './private-mail.ts';
import { productNamed } from './product-named.ts';
import { purchasingDepartment } from './purchasing-department.ts';
import { quantityStated } from './quantity-stated.ts';
import { readyToOrder } from './ready-to-order.ts';
import { receiptNotice } from './receipt-notice.ts';
import { referredBySomeone } from './referred-by-someone.ts';
import { relatedBusiness } from './related-business.ts';
import { relayedLead } from './relayed-lead.ts';
import { removalRequest } from './removal-request.ts';
import { repeatPurchase } from './repeat-purchase.ts';
import { replyElsewhere } from './reply-elsewhere.ts';
import { rfqFile } from './rfq-file.ts';
import { sampleAsked } from './sample-asked.ts';
import { sampleCollecting } from './sample-collecting.ts';
import { sellerTitle } from './seller-title.ts';
import { sellerVoice } from './seller-voice.ts';
import { senderNameMismatch } from './sender-name-mismatch.ts';
import { seoPitch } from './seo-pitch.ts';
import { serviceHouse } from './service-house.ts';
import { servicePitch } from './service-pitch.ts';
import { serviceTopics } from './service-topics.ts';
import { severalQuestions } from './several-questions.ts';
import { sextortion } from './sextortion.ts';
import type { Signal } from './signal.ts';
import { studentRequest } from './student-request.ts';
import { subjectAnswers } from './subject-answers.ts';
import { supplierPitch } from './supplier-pitch.ts';
import { surveyInvitation } from './survey-invitation.ts';
import { targetIndustryBuyer } from './target-industry-buyer.ts';
import { targetPriceNamed } from './target-price-named.ts';
import { technicalAsksOnly } from './technical-asks-only.ts';
import { tenderFee } from './tender-fee.ts';
import { threadWithUs } from './thread-with-us.ts';
import { titleDecides } from './title-decides.ts';
import { titleInfluences } from './title-influences.ts';
import { tradeTermStated } from './trade-term-stated.ts';
import { tradeUnderWay } from './trade-under-way.ts';
import { unrelatedProduct } from './unrelated-product.ts';
import { websiteOrAddressGiven } from './website-or-address-given.ts';
import { writesForStudy } from './writes-for-study.ts';

export const allSignals: readonly Signal[] = [
  productNamed,
  modelNamed,
  quantityStated,
  parameterStated,
  tradeTermStated,
  deliveryAsked,
  priceOrPaymentStated,
  certificateAsked,
  packagingAsked,
  applicationDescribed,
  sampleAsked,
  moqAsked,
  closesTheTalk,
  fullNameGiven,
  jobTitleGiven,
  companyNamed,
  phoneGiven,
  corporateMailbox,
  websiteOrAddressGiven,
  ourProductAsked,
  targetIndustryBuyer,
  ourBrandOrModel,
  adjacentProduct,
  unrelatedProduct,
  excludedProduct,
  relatedBusiness,
  defersToOthers,
  titleDecides,
  titleInfluences,
  writesForStudy,
  decidesHimself,
  purchasingDepartment,
  commercialAsks,
  technicalAsksOnly,
  agentForClient,
  seoPitch,
  freightPitch,
  exhibitionPitch,
  boxesWithoutGoods,
  supplierPitch,
  asksOurNeed,
  servicePitch,
  offersToUs,
  offTopic,
  serviceTopics,
  ownPrices,
  offersWithoutAsking,
  sellerVoice,
  newsletterWords,
  jobApplication,
  surveyInvitation,
  awardOffer,
  domainRegistrar,
  advanceFee,
  tenderFee,
  invitationLetter,
  invitationBeforeGoods,
  fakeOrder,
  loginTheft,
  bankChange,
  overpayment,
  goodsOnCredit,
  courierFee,
  sextortion,
  loanOrCrypto,
  bulkHeaders,
  replyElsewhere,
  hiddenText,
  dangerousFile,
  senderNameMismatch,
  lookalikeDomain,
  failedAuthentication,
  noBuyerWords,
  nothingOfABuyer,
  noWordOfTrade,
  greetsNobodyAsksNothing,
  cvAttached,
  catalogueAttached,
  buyerVoice,
  serviceHouse,
  sellerTitle,
  linksElsewhere,
  asksOurProduct,
  buysQuantity,
  asksTerms,
  rfqFile,
  relayedLead,
  namesOurModel,
  threadWithUs,
  subjectAnswers,
  tradeUnderWay,
  buyerBusiness,
  buyerTitle,
  agencyRequest,
  asksSeveralThings,
  deadlineNamed,
  targetPriceNamed,
  readyToOrder,
  severalQuestions,
  repeatPurchase,
  hiddenGem,
  priceOnlyAsker,
  competitorProbing,
  sampleCollecting,
  studentRequest,
  declines,
  privateBuyer,
  massGreeting,
  bounceNotice,
  autoReplyNotice,
  machineNotice,
  receiptNotice,
  calendarNotice,
  colleagueMail,
  privateMail,
  removalRequest,
  orderUnderWay,
  afterOurQuotation,
  complaintRaised,
  metAtFair,
  referredBySomeone,
];
