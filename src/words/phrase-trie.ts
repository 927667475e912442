// The trie of all phrases. The children of a node lie side by side, their own children right behind them, so that walking
// down a phrase reads memory in a row. Example: buildTrie(['abc', 'abd']): the children of 'ab' are 'c' and 'd'.

/** Node 0 is the root; nodes are numbered so that the children of one node follow each other, ordered by unit. */
export interface PhraseTrie {
  /** The unit that leads to a node. */
  readonly unitOf: Uint16Array;
  readonly firstChild: Int32Array;
  readonly childCount: Uint16Array;
  /** Child of the root by unit, 0 for none. */
  readonly root: Int32Array;
}

/** Up to this many children are looked at one after the other. */
const FEW = 8;

/** The child of a node by a unit, 0 for none. */
export function childOf({ unitOf, firstChild, childCount }: PhraseTrie, node: number, unit: number): number {
  let child = firstChild[node] ?? 0;
  let behind = child + (childCount[node] ?? 0);
  while (behind - child > FEW) {
    const middle = (child + behind) >> 1;
    if ((unitOf[middle] ?? 0) <= unit) child = middle;
    else behind = middle;
  }
  for (; child < behind; child++) if (unitOf[child] === unit) return child;
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
 * Builds the trie of folded phrases, sorted by UTF-16 units and without repeats; `nodes[i]` is the node where phrase i ends.
 * Linear in their units.
 */
export function buildTrie(phrases: readonly string[]): {
  readonly trie: PhraseTrie;
  readonly nodes: Int32Array;
  readonly count: number;
} {
  let most = 1;
  for (const phrase of phrases) most += phrase.length;
  const unitOf = new Uint16Array(most);
  const firstChild = new Int32Array(most);
  const childCount = new Uint16Array(most);
  const root = new Int32Array(65536);
  const nodes = new Int32Array(phrases.length);
  let count = 1;
  const open: Branch[] = [{ node: 0, from: 0, to: phrases.length, depth: 0 }];
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const { node, to, depth } = branch;
    let { from } = branch;
    // Sorted, so the phrase that ends here stands first.
    if (depth > 0 && phrases[from]?.length === depth) nodes[from++] = node;
    firstChild[node] = count;
    const opened = open.length;
    while (from < to) {
      const unit = phrases[from]?.charCodeAt(depth) ?? 0;
      let end = from + 1;
      while (end < to && phrases[end]?.charCodeAt(depth) === unit) end++;
      unitOf[count] = unit;
      if (node === 0) root[unit] = count;
      open.push({ node: count, from, to: end, depth: depth + 1 });
      count++;
      from = end;
    }
    childCount[node] = open.length - opened;
  }
  return { trie: { unitOf, firstChild, childCount, root }, nodes, count };
}
