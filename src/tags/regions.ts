// The eleven markets of an exporter, each with its countries (ISO 3166-1 alpha-2). Example: 'ES' belongs to western-europe.
// Cut as trade desks cut them: by language and way of business, not by continent alone.

import type { Sentence } from '../lexicon/sentence.ts';

export interface Region {
  readonly key: string;
  readonly name: Sentence;
  readonly countries: string;
}

export const regions: readonly Region[] = [
  { key: 'north-america', name: { zh: '北美', en: 'North America' }, countries: 'US CA BM GL PM PR VI UM' },
  {
    key: 'latin-america',
    name: { zh: '拉美', en: 'Latin America' },
    countries:
      'MX GT BZ HN SV NI CR PA CU DO HT JM TT BB BS LC VC GD DM AG KN AW CW SX BQ AI VG KY TC MS GP MQ BL MF GF GY SR ' +
      'CO VE EC PE BO BR PY UY AR CL FK GS BV',
  },
  {
    key: 'western-europe',
    name: { zh: '西欧', en: 'Western Europe' },
    countries:
      'GB IE FR DE NL BE LU CH AT LI ES PT IT MT AD MC SM VA GI DK SE NO FI IS FO AX SJ GG JE IM GR CY',
  },
  {
    key: 'eastern-europe',
    name: { zh: '中东欧', en: 'Eastern Europe' },
    countries: 'PL CZ SK HU RO BG SI HR BA RS ME MK AL XK EE LV LT UA MD',
  },
  {
    key: 'cis',
    name: { zh: '俄语区', en: 'Russia and Central Asia' },
    countries: 'RU BY KZ KG TJ TM UZ AM AZ GE',
  },
  {
    key: 'middle-east',
    name: { zh: '中东', en: 'Middle East' },
    countries: 'TR IL PS JO LB SY IQ IR SA AE QA BH KW OM YE',
  },
  {
    key: 'africa',
    name: { zh: '非洲', en: 'Africa' },
    countries:
      'EG LY TN DZ MA EH SD SS ET ER DJ SO KE UG TZ RW BI CD CG GA GQ CM CF TD NE NG BJ TG GH CI BF ML SN GM GW GN SL LR ' +
      'MR CV ST AO ZM ZW MW MZ NA BW ZA LS SZ MG MU SC KM RE YT SH IO TF',
  },
  { key: 'south-asia', name: { zh: '南亚', en: 'South Asia' }, countries: 'IN PK BD LK NP BT MV AF' },
  {
    key: 'southeast-asia',
    name: { zh: '东南亚', en: 'Southeast Asia' },
    countries: 'VN TH MY SG ID PH MM KH LA BN TL',
  },
  { key: 'east-asia', name: { zh: '东亚', en: 'East Asia' }, countries: 'CN HK MO TW JP KR KP MN' },
  {
    key: 'oceania',
    name: { zh: '大洋洲', en: 'Oceania' },
    countries: 'AU NZ PG FJ SB VU NC PF WS TO KI TV NR PW FM MH GU MP AS CK NU TK WF NF CX CC PN HM',
  },
];
