// Checks a deployment before anybody installs it: the least scopes, https everywhere, only links that we make, nothing Google dislikes.
// Example: a deployment without labelling that asks for gmail.modify -> ["deployment-without-labels.json: asks for the restricted scope ..."]

import { endpointUrl } from '../../addon-gmail/service/endpoints.ts';
import { scope } from '../../addon-gmail/service/scopes.ts';
import { type Deployment, deploymentFiles, type Edition } from './deployment.ts';

/** What Google calls restricted: through a server it needs a yearly assessment outside one's own organisation. */
const restricted = [
  'https://mail.google.com/',
  ...['modify', 'readonly', 'metadata', 'compose', 'insert', 'settings.basic', 'settings.sharing'].map(
    (name) => `https://www.googleapis.com/auth/gmail.${name}`,
  ),
];

const wanted: { readonly [E in Edition]: readonly string[] } = {
  labelling: [scope.run, scope.readOpen, scope.compose, scope.email, scope.locale, scope.modify],
  plain: [scope.run, scope.readOpen, scope.compose, scope.email, scope.locale, scope.labels],
};

export function checkDeployment(made: Deployment, edition: Edition, origin: string): readonly string[] {
  const { oauthScopes, addOns } = made;
  const { common, gmail, httpOptions } = addOns;
  const allowed: readonly string[] = edition === 'labelling' ? [scope.modify] : [];
  const asked = oauthScopes.filter((each) => restricted.includes(each) && !allowed.includes(each));
  const addresses = [
    common.logoUrl,
    common.homepageTrigger.runFunction,
    ...gmail.contextualTriggers.map(({ onTriggerFunction }) => onTriggerFunction),
    ...common.openLinkUrlPrefixes,
  ];
  const rules: readonly (readonly [holds: boolean, breach: string])[] = [
    [asked.length === 0, `asks for the restricted scope ${asked.join(', ')}`],
    [sameWords(oauthScopes, wanted[edition]), 'asks for other scopes than the service uses'],
    [new Set(oauthScopes).size === oauthScopes.length, 'names a scope twice'],
    [addresses.every((each) => each.startsWith('https://')), 'holds an address without https'],
    [
      common.homepageTrigger.runFunction === endpointUrl(origin, 'home') &&
        gmail.contextualTriggers[0].onTriggerFunction === endpointUrl(origin, 'open'),
      'names an address that the service does not answer',
    ],
    [
      common.openLinkUrlPrefixes.every((prefix) => prefix.endsWith('/')),
      'has a link prefix without its end: "https://x.example" would open https://x.example.bad too',
    ],
    [!common.logoUrl.endsWith('.svg'), 'has an SVG logo, which Google refuses'],
    [
      common.useLocaleFromApp === oauthScopes.includes(scope.locale),
      'asks for the language without its scope',
    ],
    [common.name.length > 0 && common.name.length <= 50, 'has no name, or one too long'],
    [httpOptions.authorizationHeader === 'SYSTEM_ID_TOKEN', 'does not let the service check its caller'],
  ];
  return rules.filter(([holds]) => !holds).map(([, breach]) => `${deploymentFiles[edition]}: ${breach}`);
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join(' ') === [...others].sort().join(' ');
}
