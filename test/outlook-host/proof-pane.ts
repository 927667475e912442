// The smallest pane: says which mail is open, its body and its categories. It proves the stand-in before the real pane is driven in it.
// Example: <output id="subject">RFQ</output>, and the button "add" puts the category Family on the mail

interface Result<T> {
  readonly status: string;
  readonly value: T;
  readonly error?: { readonly code: number };
}

declare const Office: {
  onReady(): Promise<unknown>;
  readonly context: {
    readonly mailbox: {
      readonly item: {
        readonly subject: string;
        readonly body: { getAsync(form: 'html', done: (result: Result<string>) => void): void };
        readonly categories: { addAsync(names: string[], done: (result: Result<null>) => void): void };
      } | null;
      readonly masterCategories: { getAsync(done: (result: Result<readonly unknown[]>) => void): void };
      addHandlerAsync(event: string, handler: () => void): void;
    };
  };
};

const show = (id: string, text: string) => {
  const place = document.getElementById(id);
  if (place !== null) place.textContent = text;
};

function showItem(): void {
  const { item } = Office.context.mailbox;
  show('subject', item?.subject ?? 'nothing');
  item?.body.getAsync('html', ({ status, value, error }) =>
    show('body', error ? String(error.code) : (value ?? status)),
  );
}

function addFamily(): void {
  Office.context.mailbox.item?.categories.addAsync(['Family'], ({ status, error }) =>
    show('added', error ? String(error.code) : status),
  );
}

function readMaster(): void {
  try {
    Office.context.mailbox.masterCategories.getAsync(({ value }) => show('master', String(value.length)));
  } catch {
    show('master', 'refused');
  }
}

await Office.onReady();
document.getElementById('add')?.addEventListener('click', addFamily);
document.getElementById('master-button')?.addEventListener('click', readMaster);
Office.context.mailbox.addHandlerAsync('olkItemSelectedChanged', showItem);
showItem();
show('ready', 'ready');

export {};
