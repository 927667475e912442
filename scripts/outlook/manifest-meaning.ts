// What a manifest means to a user, whichever format says it: two manifests are twins when their meanings are the same.
// Example: both formats -> { 'open.label.zh': '询盘象限', 'open.pinnable': 'true', 'open.icons': '16 https://... 32 https://...', ... }

/** Flat, so that a difference has a name. */
export type Meaning = { readonly [fact: string]: string };

/** One sentence for each fact on which two manifests do not agree. */
export function meaningDifferences(one: Meaning, other: Meaning): string[] {
  const facts = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return facts
    .filter((fact) => one[fact] !== other[fact])
    .map((fact) => `the twins differ in ${fact}: "${one[fact] ?? ''}" and "${other[fact] ?? ''}"`);
}
