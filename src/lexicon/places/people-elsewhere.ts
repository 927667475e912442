// Words for people who sit where the writer does not: a place behind them is theirs.
// Example: "we have customers in Dubai", 我们平台上的买家有一家在沙特.

export const peopleElsewhere =
  /\b(?:clients?|customers?|buyers?|importers from|exhibitors|visitors|offices in|suppliers?|markets?|such as|including)\b|客户|客人|买家|采购商|工程商|承包商|供应商|展商|观众|市场|其中|包括|比如/iu;
