// The trie of all phrases in one row of numbers. The children of a node lie side by side, their own children right behind
// them, so that walking down a phrase reads memory in a row. Example: buildTrie(['abc', 'abd']): 'ab' has the children 'c', 'd'.

/** A node is the place of its first number in the row; 0 is the root. */
const NODE_SIZE = 3;
/** unit that leads to the node, and times 65,536 the number of its children · place of its first child · what ends here. */
const FIRST_CHILD = 1;
const ENDS = 2;
const UNIT_BITS = 16;
const UNIT = 0xffff;
/** Added to the number of places where the children stand at the distance of their units, with holes between. */
const SPREAD = 0x8000;
/** From this many children on they are spread, unless the holes would be most of it. */
const MANY = 5;
const MOST_HOLES = 4;
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
  if (count >= SPREAD) {
    const distance = unit - ((row[child] ?? 0) & UNIT);
    if (distance < 0 || distance >= count - SPREAD) return 0;
    child += distance * NODE_SIZE;
    return ((row[child] ?? 0) & UNIT) === unit ? child : 0;
  }
  while (count > FEW) {
    const half = count >> 1;
    const middle = child + half * NODE_SIZE;
    if (((row[middle] ?? 0) & UNIT) <= unit) {
      child = middle;
      count -= half;
    } else count = half;
  }
  for (; count > 0; count--, child += NODE_SIZE) if (((row[child] ?? 0) & UNIT) === unit) return child;
  return 0;
}

/** Phrases `from` to `to` share their first `depth` units, which lead to `node`. */
interface Branch {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The children of a branch: where the phrases of each begin, and the unit that leads there. */
function forksOf(phrases: readonly string[], { to, depth }: Branch, from: number): Fork[] {
  const forks: Fork[] = [];
  let at = from;
  while (at < to) {
    const unit = phrases[at]?.charCodeAt(depth) ?? 0;
    const start = at;
    while (at < to && phrases[at]?.charCodeAt(depth) === unit) at++;
    forks.push({ unit, from: start, to: at });
  }
  return forks;
}

interface Fork {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Places from the first unit to the last when the children are spread, 0 when they stand side by side. */
function spreadOf(forks: readonly Fork[]): number {
  const wide = (forks.at(-1)?.unit ?? 0) - (forks[0]?.unit ?? 0) + 1;
  return forks.length >= MANY && wide <= forks.length * MOST_HOLES ? wide : 0;
}

/**
 * Builds the trie of folded phrases, sorted by UTF-16 units and without repeats. Linear in their units.
 * @param ends a number above 0 for each phrase, given back where it ends
 */
export function buildTrie(phrases: readonly string[], ends: readonly number[]): PhraseTrie {
  let most = 1;
  for (const phrase of phrases) most += phrase.length;
  const row = new Int32Array(most * NODE_SIZE * MOST_HOLES);
  const root = new Int32Array(65536);
  let count = NODE_SIZE;
  const open: Branch[] = [{ node: 0, from: 0, to: phrases.length, depth: 0 }];
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const { node, depth } = branch;
    let { from } = branch;
    // Sorted, so the phrase that ends here stands first.
    if (depth > 0 && phrases[from]?.length === depth) row[node + ENDS] = ends[from++] ?? 0;
    const forks = forksOf(phrases, branch, from);
    const spread = node === 0 ? 0 : spreadOf(forks);
    const first = forks[0]?.unit ?? 0;
    row[node + FIRST_CHILD] = count;
    row[node] = (row[node] ?? 0) | ((spread > 0 ? spread + SPREAD : forks.length) << UNIT_BITS);
    forks.forEach((fork, index) => {
      const child = count + (spread > 0 ? fork.unit - first : index) * NODE_SIZE;
      row[child] = fork.unit;
      if (node === 0) root[fork.unit] = child;
      open.push({ node: child, from: fork.from, to: fork.to, depth: depth + 1 });
    });
    count += (spread > 0 ? spread : forks.length) * NODE_SIZE;
  }
  return { row: row.slice(0, count), root };
}
