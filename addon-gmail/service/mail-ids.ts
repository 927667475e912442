// The ids of the add-on's events as the REST API spells them. Example: 'msg-f:1888313095599270248' -> '1a34a2c177e9a968';
// 'msg-a:r42' (an own draft, not yet a mail) -> null

const decimalId = /^(?:msg|thread)-f:(\d{1,20})$/;
const hexId = /^[0-9a-f]{6,16}$/;
const most = 2n ** 64n;

/** null: no id that the API knows, so that it must never reach an address. */
export function apiId(id: string): string | null {
  if (hexId.test(id)) return id;
  const decimal = decimalId.exec(id)?.[1];
  if (decimal === undefined) return null;
  const number = BigInt(decimal);
  return number > 0n && number < most ? number.toString(16) : null;
}
