// The name shown holds another address.
// Example: "billing@bank.example" <x@other.example> -> the sender line.

import type { Signal } from './signal.ts';

export const senderNameMismatch: Signal = {
  id: 'sender-name-mismatch',
  axis: 'kind',
  points: 2,
  sentence: { zh: '显示名里的地址与真实地址不同', en: 'The name shown holds another address' },
  read: (facts) => (facts.sender.nameElsewhere ? [facts.sender] : []),
};
