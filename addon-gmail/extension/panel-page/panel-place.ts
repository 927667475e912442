// Where this page stands, and which tab it speaks of: the drawer of one tab for ever, the browser's side panel of whatever tab is in front.
// Example: in the side panel the user changes tabs -> listener(12); to a tab that is not Gmail -> listener(null)

export interface PanelPlace {
  readonly kind: 'drawer' | 'side';
  /** Calls back with the tab at once and whenever another one is meant, or the same has loaded anew; null for none of Gmail. */
  onTab(listener: (tabId: number | null) => void): void;
}

export interface PlaceParts {
  readonly tabs: Pick<typeof chrome.tabs, 'getCurrent' | 'query' | 'onActivated' | 'onUpdated'>;
  /** This page is a frame within another one: only our drawer may frame it. */
  readonly framed: boolean;
}

const gmail = 'https://mail.google.com/';

export async function findPlace({ tabs, framed }: PlaceParts): Promise<PanelPlace> {
  if (!framed) return { kind: 'side', onTab: (listener) => followFront(tabs, listener) };
  const own = await tabs.getCurrent().catch(() => undefined);
  return { kind: 'drawer', onTab: (listener) => listener(own?.id ?? null) };
}

/** Addresses of other tabs than Gmail's are not told to us, and need not be. */
function followFront(tabs: PlaceParts['tabs'], listener: (tabId: number | null) => void): void {
  const tellFront = async () => {
    const [tab] = await tabs.query({ active: true, currentWindow: true }).catch(() => []);
    listener(tab?.id !== undefined && tab.url?.startsWith(gmail) === true ? tab.id : null);
  };
  tabs.onActivated.addListener(() => void tellFront());
  tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === 'complete') void tellFront();
  });
  void tellFront();
}
