// The trie of all phrases in one row of numbers. The children of a node lie side by side, their own children right behind
// them, so that walking down a phrase reads memory in a row. Example: buildTrie(['abc', 'abd']): 'ab' has the children 'c', 'd'.

/** A node is the place of its first number in the row; 0 is the root. */
export const NODE_SIZE = 3;
/** unit that leads to the node, and times 65,536 the number of its children · place of its first child · what ends here. */
const UNIT = 0;
const FIRST_CHILD = 1;
const ENDS = 2;
const UNIT_BITS = 16;
/** Up to this many children are looked at one after the other. */
const FEW = 8;

export interface PhraseTrie {
  readonly row: Int32Array;
  /** Child of the root by unit, 0 for none. */
  readonly root: Int32Array;
}

/** What `buildTrie` was told ends at a node, 0 for nothing. */
export function endsAt({ row }: PhraseTrie, node: number): number {
  return row[node + ENDS] ?? 0;
}

/** The child of a node by a unit, 0 for none. */
export function childOf({ row }: PhraseTrie, node: number, unit: number): number {
  let child = row[node + FIRST_CHILD] ?? 0;
  let count = (row[node] ?? 0) >>> UNIT_BITS;
  while (count > FEW) {
    const half = count >> 1;
    const middle = child + half * NODE_SIZE;
    if (((row[middle] ?? 0) & 0xffff) <= unit) {
      child = middle;
      count -= half;
    } else count = half;
  }
  for (; count > 0; count--, child += NODE_SIZE) if (((row[child] ?? 0) & 0xffff) === unit) return child;
  return 0;
}

/** Phrases `from` to `to` share their first `depth` units, which lead to `node`. */
interface Branch {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * Builds the trie of folded phrases, sorted by UTF-16 units and without repeats. Linear in their units.
 * @param ends a number above 0 for each phrase, given back where it ends
 */
export function buildTrie(phrases: readonly string[], ends: readonly number[]): PhraseTrie {
  let most = 1;
  for (const phrase of phrases) most += phrase.length;
  const row = new Int32Array(most * NODE_SIZE);
  const root = new Int32Array(65536);
  let count = NODE_SIZE;
  const open: Branch[] = [{ node: 0, from: 0, to: phrases.length, depth: 0 }];
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const { node, to, depth } = branch;
    let { from } = branch;
    // Sorted, so the phrase that ends here stands first.
    if (depth > 0 && phrases[from]?.length === depth) row[node + ENDS] = ends[from++] ?? 0;
    row[node + FIRST_CHILD] = count;
    const opened = open.length;
    while (from < to) {
      const unit = phrases[from]?.charCodeAt(depth) ?? 0;
      let end = from + 1;
      while (end < to && phrases[end]?.charCodeAt(depth) === unit) end++;
      row[count + UNIT] = unit;
      if (node === 0) root[unit] = count;
      open.push({ node: count, from, to: end, depth: depth + 1 });
      count += NODE_SIZE;
      from = end;
    }
    row[node] = (row[node] ?? 0) | ((open.length - opened) << UNIT_BITS);
  }
  return { row: row.slice(0, count), root };
}
