// The trie of all phrases, laid out depth first so that walking down a phrase reads memory in a row: 180,000 nodes in
// a hash table cost a cache miss or two at each unit. Example: buildTrie(['abc', 'abd']).children of 'ab' -> 'c', then 'd'.

/** Nodes are numbered depth first; node 0 is the root; the first child of a node, if any, is the node after it. */
export interface PhraseTrie {
  /** The unit that leads to a node. */
  readonly unitOf: Uint16Array;
  /** The next child of the same parent, 0 for none. */
  readonly nextSibling: Int32Array;
  /** 1 where the node after this one is its first child. */
  readonly hasChild: Uint8Array;
  /** First node of each first unit. */
  readonly root: Int32Array;
  /** Nodes with many children: (node, unit) -> child, so that a wide fork costs one look. */
  readonly forks: ReadonlyMap<number, number>;
  /** 1 where `forks` holds the children of this node. */
  readonly isFork: Uint8Array;
}

/** From this many children on a node is a fork. */
const WIDE = 6;

export function forkKey(node: number, unit: number): number {
  return node * 65536 + unit;
}

/** The child of a node by a unit, 0 for none. */
export function childOf(trie: PhraseTrie, node: number, unit: number): number {
  if (trie.isFork[node] === 1) return trie.forks.get(forkKey(node, unit)) ?? 0;
  if (trie.hasChild[node] === 0) return 0;
  let child = node + 1;
  while (child !== 0 && trie.unitOf[child] !== unit) child = trie.nextSibling[child] ?? 0;
  return child;
}

interface Growing extends PhraseTrie {
  readonly forks: Map<number, number>;
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Collects the children of wide nodes once the sibling chains stand. */
function markForks(trie: Growing, count: number): void {
  for (let node = 1; node < count; node++) {
    if (trie.hasChild[node] === 0) continue;
    let children = 0;
    for (let child = node + 1; child !== 0 && children < WIDE; child = trie.nextSibling[child] ?? 0)
      children++;
    if (children < WIDE) continue;
    trie.isFork[node] = 1;
    for (let child = node + 1; child !== 0; child = trie.nextSibling[child] ?? 0) {
      trie.forks.set(forkKey(node, trie.unitOf[child] ?? 0), child);
    }
  }
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
  const trie: Growing = {
    unitOf: new Uint16Array(most),
    nextSibling: new Int32Array(most),
    hasChild: new Uint8Array(most),
    root: new Int32Array(65536),
    forks: new Map(),
    isFork: new Uint8Array(most),
  };
  const nodes = new Int32Array(phrases.length);
  /** Nodes along the phrase before, by depth. */
  const path: number[] = [0];
  let count = 1;
  let before = '';
  phrases.forEach((phrase, index) => {
    const shared = commonLength(before, phrase);
    for (let depth = shared; depth < phrase.length; depth++) {
      const unit = phrase.charCodeAt(depth);
      const node = count++;
      trie.unitOf[node] = unit;
      const parent = path[depth] ?? 0;
      if (parent === 0) trie.root[unit] = node;
      else if (depth === shared && depth < before.length) trie.nextSibling[path[depth + 1] ?? 0] = node;
      else trie.hasChild[parent] = 1;
      path[depth + 1] = node;
    }
    nodes[index] = path[phrase.length] ?? 0;
    before = phrase;
  });
  markForks(trie, count);
  return { trie, nodes, count };
}
