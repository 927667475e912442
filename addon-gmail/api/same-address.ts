// Whether two addresses open the same Gmail mailbox. Example: sameAddress('Li.Wei@googlemail.com', 'liwei@gmail.com') -> true

export function sameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

/** Gmail's own domain has two names and does not see dots; those of companies do. */
function plainAddress(address: string): string {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}
