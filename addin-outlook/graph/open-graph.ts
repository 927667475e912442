// Microsoft Graph for the host: small at start, everything behind it is loaded at the first use.
// Example: const graph = openGraph({ clientId, bridge, language: () => 'zh' }); if (graph.can) await graph.move(id, 'd-class')

import { problemOf } from '../../src/mailbox/problem.ts';
import type { GraphMails, GraphSettings } from './mover.ts';

/** Loads what stands behind it; a test brings its own. */
export type LoadGraph = (settings: GraphSettings) => Promise<GraphMails>;

const loadGraph: LoadGraph = async (settings) => (await import('./connect-graph.ts')).connectGraph(settings);

export function openGraph(settings: GraphSettings, load: LoadGraph = loadGraph): GraphMails {
  const possible = settings.clientId !== '' && settings.bridge;
  let loaded: GraphMails | null = null;

  async function ready(): Promise<GraphMails | null> {
    try {
      loaded ??= await load(settings);
      return loaded;
    } catch {
      // Its file could not be fetched: the next click tries again.
      return null;
    }
  }
  const refused = () => ({ ok: false, problem: problemOf(possible ? 'offline' : 'cannot-move') }) as const;
  async function use<T>(work: (graph: GraphMails) => Promise<T>) {
    const graph = possible ? await ready() : null;
    return graph === null ? refused() : work(graph);
  }
  return {
    get can() {
      return loaded?.can ?? possible;
    },
    get lack() {
      if (loaded !== null) return loaded.lack;
      return possible ? null : problemOf('cannot-move');
    },
    get signedIn() {
      return loaded?.signedIn ?? false;
    },
    signIn: () => use((graph) => graph.signIn()),
    move: (id, to) => use((graph) => graph.move(id, to)),
    readState: (id) => use((graph) => graph.readState(id)),
    addLabels: (id, names) => use((graph) => graph.addLabels(id, names)),
    removeLabels: (id, names) => use((graph) => graph.removeLabels(id, names)),
  };
}
