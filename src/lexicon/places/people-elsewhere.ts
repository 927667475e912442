// Words before a place that tell whose it is: people who sit where the writer does not, or the goods' way to him.
// Example: "we have customers in Dubai", 我们平台上的买家有一家在沙特.

export const peopleElsewhere =
  /\b(?:clients?|customers?|buyers?|importers from|exhibitors|visitors|offices in|suppliers?|markets?|such as|including)\b|客户|客人|买家|采购商|工程商|承包商|供应商|展商|观众|市场|其中|包括|比如/iu;

/** "Would you post one to Ireland?": the goods go where he is, for want of anything better. */
export const sendsGoods =
  /\b(?:post|posted|postage|mail|send|sent|ship|shipped|shipping|deliver|delivered|delivery|courier|freight)\b/i;
