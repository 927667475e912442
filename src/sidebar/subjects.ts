// The subjects of the mails that were acted upon, for the list of recent acts: a host tells only that of the open mail.
// Example: await keepSubject(documents, item); (await subjectsOf(documents))('a@b.example') -> 'RFQ FT-4P'

interface Documents {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

interface SubjectOf {
  readonly key: string;
  readonly subject: string;
}

const name = 'subjects';
/** As many as the list of acts shows. */
const most = 200;

export async function keepSubject(documents: Documents, { key, subject }: SubjectOf): Promise<void> {
  const rows = (await rowsOf(documents)).filter(([each]) => each !== key);
  await documents.put(name, [[key, subject.slice(0, 200)], ...rows].slice(0, most)).catch(() => undefined);
}

export async function subjectsOf(documents: Documents): Promise<(key: string) => string> {
  const subjects = new Map(await rowsOf(documents));
  return (key) => subjects.get(key) ?? '';
}

async function rowsOf(documents: Documents): Promise<readonly (readonly [string, string])[]> {
  const value = await documents.get(name).catch(() => null);
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(row: unknown): row is readonly [string, string] {
  return Array.isArray(row) && row.length === 2 && row.every((each) => typeof each === 'string');
}
