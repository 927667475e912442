// What Google is told about the add-on: two editions with the least scopes, each rule shown a breach that it must catch.
// Example: the edition without labels asks for no restricted scope

import { describe, expect, it } from 'vitest';
import { checkDeployment } from '../../../scripts/gmail/check-deployment.ts';
import { type Deployment, deployment, editions } from '../../../scripts/gmail/deployment.ts';

const origin = 'https://addon.example';

describe('the deployment', () => {
  it.each(editions)('of the edition "%s" keeps every rule', (edition) => {
    expect(checkDeployment(deployment(origin, edition), edition, origin)).toEqual([]);
  });

  it('names addresses that the service answers', () => {
    const { addOns } = deployment(origin, 'plain');
    expect(addOns.gmail.contextualTriggers[0].onTriggerFunction).toBe('https://addon.example/gmail/open');
    expect(addOns.common.homepageTrigger.runFunction).toBe('https://addon.example/gmail/home');
  });

  it('is caught with a scope too many, a scope twice, an open link, no https, an SVG, a caller unchecked', () => {
    const made = deployment(origin, 'plain');
    const { common, httpOptions } = made.addOns;
    const withCommon = (change: Partial<Deployment['addOns']['common']>): Deployment => ({
      ...made,
      addOns: { ...made.addOns, common: { ...common, ...change } },
    });
    const modify = 'https://www.googleapis.com/auth/gmail.modify';
    const [first = ''] = made.oauthScopes;
    const bad: readonly Deployment[] = [
      { ...made, oauthScopes: [...made.oauthScopes, modify] },
      { ...made, oauthScopes: [...made.oauthScopes, first] },
      { ...made, oauthScopes: made.oauthScopes.filter((scope) => !scope.endsWith('script.locale')) },
      withCommon({ openLinkUrlPrefixes: ['https://mail.google.com'] }),
      withCommon({ homepageTrigger: { runFunction: 'http://addon.example/gmail/home' } }),
      withCommon({ homepageTrigger: { runFunction: 'https://addon.example/home' } }),
      withCommon({ logoUrl: 'https://addon.example/logo.svg' }),
      withCommon({ name: '' }),
      {
        ...made,
        addOns: {
          ...made.addOns,
          httpOptions: { ...httpOptions, authorizationHeader: 'NONE' as 'SYSTEM_ID_TOKEN' },
        },
      },
    ];
    for (const [at, each] of bad.entries())
      expect(checkDeployment(each, 'plain', origin).length, `breach ${at}`).toBeGreaterThan(0);
    expect(checkDeployment(deployment(origin, 'labelling'), 'plain', origin).join()).toContain('restricted');
  });
});
