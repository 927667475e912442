// What the mails of the made-up corpus say: sentences by language with slots, names, firms. Data only.
// Example: "We need {n} pcs of {product} for {place}." -> "We need 500 pcs of camping tents for Valencia."

export const buyerSentences = {
  en: [
    'We are an importer of {product} in {place} and would like to receive your best price for {n} pcs.',
    'Please quote {term} {place}, delivery time and payment terms included.',
    'Could you send {few} samples before we place the order? We pay the freight.',
    'Is the material certified and do you have a test report from an accredited laboratory?',
    'Our customers ask for {product} in {n} mm, powder coated, with spare parts for three years.',
    'What is your MOQ for a private label with our own packaging and manual?',
    'Thank you for your quotation of last week, I will discuss it with our manager and come back to you.',
    'We have been working with another factory so far, but their lead time grew from 30 to 75 days.',
    'The project needs {n} sets, first shipment in {month}, the rest in two equal lots.',
    'As discussed on the phone, the drawing is attached; please check the tolerance on page two.',
    'Last season we sold around {n} units through {few} shops and our own website.',
    'If the price is right we can agree on a yearly contract with monthly call-offs.',
    'Please also let us know which port you ship from and the size of the cartons.',
    'I hope this email finds you well and that business has picked up again after the holidays.',
    'Our warehouse in {place} takes 40 ft containers only on Tuesdays and Thursdays.',
    'Looking forward to hearing from you soon.',
  ],
  zh: [
    '您好，我们是{place}的{product}批发商，想订{n}个，请报{term}价格。',
    '请问最小起订量是多少？交期多久？可以先寄{few}个样品吗？',
    '附件是图纸和技术要求，请确认材质和公差，并提供检测报告。',
    '付款方式我们一般是30%定金，发货前付清余款。',
    '上个月在展会上看过贵司的产品，客户反馈不错，准备长期合作。',
    '收到请回复，谢谢，祝商祺。',
  ],
  de: [
    'Wir benötigen {n} Stück {product} bis Ende {month} und bitten um Ihr Angebot frei Haus {place}.',
    'Bitte nennen Sie uns auch Lieferzeit, Zahlungsbedingungen und Verpackungseinheit.',
    'Die Ware muss der Norm entsprechen, ein Prüfzeugnis ist zwingend erforderlich.',
    'Für Rückfragen stehe ich Ihnen gerne telefonisch zur Verfügung.',
  ],
  es: [
    'Necesitamos {n} unidades de {product} para un proyecto en {place}, entrega en {month}.',
    'Le ruego nos envíe su mejor precio {term}, plazo de entrega y forma de pago.',
    'También quisiéramos recibir {few} muestras antes de confirmar el pedido.',
    'Quedamos a la espera de su respuesta y le saludamos atentamente.',
  ],
  fr: [
    'Nous recherchons un fabricant de {product} pour notre réseau de {few} magasins à {place}.',
    'Pourriez-vous nous indiquer vos tarifs pour {n} pièces ainsi que les délais de livraison ?',
    'Dans l’attente de votre retour, veuillez agréer nos salutations distinguées.',
  ],
  ru: [
    'Просим выслать коммерческое предложение на {product}, количество {n} шт., доставка до {place}.',
    'Какие сроки изготовления и условия оплаты? Нужны сертификаты.',
    'Заранее благодарим и ждём вашего ответа.',
  ],
  ar: [
    'نرجو إرسال عرض سعر لعدد {n} قطعة من {product} مع مدة التسليم إلى {place}.',
    'هل يمكن إرسال {few} عينات قبل الطلب؟ شكرا جزيلا.',
  ],
} as const;

export const rubbishSentences = [
  'Limited offer: reach the first page of every search engine within {few} weeks, guaranteed.',
  'Our designers create a modern website for your company from only {n} USD.',
  'New arrivals of the season: save up to {few}0 % on everything in the shop, today only.',
  'We are a professional manufacturer of moulds and offer competitive prices and fast delivery.',
  'You receive this newsletter because you subscribed on our website; unsubscribe at any time.',
  'Book your stand at the {place} fair before {month} and get the early-bird discount.',
  'Our weekly digest: {few} articles on logistics, tariffs and the price of steel.',
  'Rates from {place} to all main ports fell again this week, ask our team for a booking.',
] as const;

export const products = [
  'camping tents',
  'ball valves',
  'LED street lamps',
  'paper bags',
  'sleeping bags',
  'hydraulic pumps',
  'garden chairs',
  'solar panels',
  'zip pouches',
  'pet beds',
  'FT-4P tents',
  'aluminium poles',
] as const;

export const places = [
  'Valencia',
  'Hamburg',
  'Ningbo',
  'Santos',
  'Jebel Ali',
  'Lagos',
  'Manila',
  'Gdansk',
  'Lyon',
  'Auckland',
] as const;

export const terms = ['FOB', 'CIF', 'EXW', 'DDP', 'DAP', 'FCA'] as const;
export const months = ['March', 'May', 'July', 'September', 'November'] as const;

export const people = [
  ['Ana Torres', 'Purchasing Manager'],
  ['Jens Maier', 'Einkaufsleiter'],
  ['Fatima Noor', 'Owner'],
  ['王伟', '采购经理'],
  ['John Carter', 'Sales Engineer'],
  ['Chiara Conti', 'Assistant Buyer'],
  ['Ivan Orlov', 'Commercial Director'],
  ['Bo Li', ''],
] as const;

export const firms = [
  'Montana Outdoor S.L.',
  'Nordlicht Handels GmbH',
  'Al Noor Trading LLC',
  'Carter Supply Inc.',
  'Conti Casa S.r.l.',
  'Orlov Stroy OOO',
] as const;

export const legalNotice =
  'This message and its attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please notify the sender and delete the message. Any unauthorised copying, disclosure or distribution of its contents is strictly forbidden. The company accepts no liability for damage caused by any virus transmitted by this email. Registered office and register number are given on our website.';
