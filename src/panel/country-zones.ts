// The clock of the place where most business of a country is done. Example: 'DE' -> 'Europe/Berlin'.
// Source: zone1970.tab of the IANA time zone database, 2026-11; countries with several zones carry the one of their main port or capital.

const zonesByContinent = {
  Africa:
    'AO Luanda,BW Gaborone,CD Kinshasa,CI Abidjan,CM Douala,DZ Algiers,EG Cairo,ET Addis_Ababa,GA Libreville,GH Accra,KE Nairobi,LY Tripoli,MA Casablanca,MW Blantyre,MZ Maputo,NA Windhoek,NG Lagos,RW Kigali,SD Khartoum,SN Dakar,TN Tunis,TZ Dar_es_Salaam,UG Kampala,ZA Johannesburg,ZM Lusaka,ZW Harare',
  America:
    'AR Argentina/Buenos_Aires,BO La_Paz,BR Sao_Paulo,CA Toronto,CL Santiago,CO Bogota,CR Costa_Rica,CU Havana,DO Santo_Domingo,EC Guayaquil,GT Guatemala,GY Guyana,HN Tegucigalpa,HT Port-au-Prince,JM Jamaica,MX Mexico_City,NI Managua,PA Panama,PE Lima,PR Puerto_Rico,PY Asuncion,SV El_Salvador,TT Port_of_Spain,US New_York,UY Montevideo,VE Caracas',
  Asia: 'AE Dubai,AF Kabul,AM Yerevan,AZ Baku,BD Dhaka,BH Bahrain,BN Brunei,CN Shanghai,CY Nicosia,GE Tbilisi,HK Hong_Kong,ID Jakarta,IL Jerusalem,IN Kolkata,IQ Baghdad,IR Tehran,JO Amman,JP Tokyo,KG Bishkek,KH Phnom_Penh,KR Seoul,KW Kuwait,KZ Almaty,LA Vientiane,LB Beirut,LK Colombo,MM Yangon,MN Ulaanbaatar,MO Macau,MY Kuala_Lumpur,NP Kathmandu,OM Muscat,PH Manila,PK Karachi,PS Hebron,QA Qatar,SA Riyadh,SG Singapore,SY Damascus,TH Bangkok,TJ Dushanbe,TM Ashgabat,TW Taipei,UZ Tashkent,VN Ho_Chi_Minh,YE Aden',
  Europe:
    'AL Tirane,AT Vienna,BA Sarajevo,BE Brussels,BG Sofia,BY Minsk,CH Zurich,CZ Prague,DE Berlin,DK Copenhagen,EE Tallinn,ES Madrid,FI Helsinki,FR Paris,GB London,GR Athens,HR Zagreb,HU Budapest,IE Dublin,IT Rome,LT Vilnius,LU Luxembourg,LV Riga,MC Monaco,MD Chisinau,ME Podgorica,MK Skopje,MT Malta,NL Amsterdam,NO Oslo,PL Warsaw,PT Lisbon,RO Bucharest,RS Belgrade,RU Moscow,SE Stockholm,SI Ljubljana,SK Bratislava,TR Istanbul,UA Kyiv',
  Pacific: 'FJ Fiji,NZ Auckland,PG Port_Moresby',
  Indian: 'MG Antananarivo,MU Mauritius,MV Maldives',
  Atlantic: 'IS Reykjavik',
  Australia: 'AU Sydney',
} as const;

/** IANA zone of an ISO 3166-1 alpha-2 code, null when the table has none. */
export function zoneOf(code: string): string | null {
  for (const [continent, row] of Object.entries(zonesByContinent)) {
    for (const entry of row.split(',')) {
      if (entry.startsWith(`${code} `)) return `${continent}/${entry.slice(3)}`;
    }
  }
  return null;
}

/** "10:24" there at `now` (milliseconds since 1970); '' when the zone is unknown to the table or to the browser. */
export function localTime(code: string, now: number, locale: string): string {
  const timeZone = zoneOf(code);
  if (timeZone === null) return '';
  try {
    return new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(now);
  } catch {
    return '';
  }
}
