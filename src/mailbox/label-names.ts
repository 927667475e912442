// Label names compared as mailboxes do: without case and width. Example: hasLabel(['Inquiry/a priority'], 'Inquiry/A Priority') -> true

export function hasLabel(labels: readonly string[], name: string): boolean {
  const wanted = comparable(name);
  return labels.some((label) => label === name || comparable(label) === wanted);
}

export function withoutLabels(labels: readonly string[], names: readonly string[]): readonly string[] {
  return labels.filter((label) => !hasLabel(names, label));
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
