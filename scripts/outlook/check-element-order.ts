// Element order of the XML manifest: Outlook refuses the whole file when one element stands in the wrong place.
// Example: <Supertip> with Description before Title -> ["Supertip: Title must stand before Description"]

import { childRules } from './element-order.ts';
import { elementsIn, type XmlElement } from './xml-tree.ts';

export function orderBreaches(element: XmlElement, parent = ''): string[] {
  const rules = childRules[`${parent}/${element.name}`] ?? childRules[element.name] ?? [];
  const inside = elementsIn(element);
  return [
    ...placeBreaches(element, inside, rules),
    ...inside.flatMap((child) => orderBreaches(child, element.name)),
  ];
}

function placeBreaches(
  { name }: XmlElement,
  inside: readonly XmlElement[],
  rules: readonly string[],
): string[] {
  const names = rules.map((rule) => rule.replace(/[!+*]$/, ''));
  const breaches: string[] = [];
  let last = -1;
  for (const child of inside) {
    const place = names.indexOf(child.name);
    if (place < 0) breaches.push(`${name}: ${child.name} may not stand here`);
    else if (place < last) breaches.push(`${name}: ${child.name} must stand before ${names[last]}`);
    else if (place === last && !/[+*]$/.test(rules[place] ?? ''))
      breaches.push(`${name}: ${child.name} stands twice`);
    last = Math.max(last, place);
  }
  const missing = rules.filter((rule, place) => /[!+]$/.test(rule) && !hasName(inside, names[place]));
  return [...breaches, ...missing.map((rule) => `${name}: ${rule.slice(0, -1)} is missing`)];
}

function hasName(elements: readonly XmlElement[], name: string | undefined): boolean {
  return elements.some((element) => element.name === name);
}
