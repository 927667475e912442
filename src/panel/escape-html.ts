// A text made safe for the little HTML that a mail client takes from us: a card, a reply form.
// Example: escapeHtml('<b>50</b>') -> '&lt;b&gt;50&lt;/b&gt;'

const signs: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
