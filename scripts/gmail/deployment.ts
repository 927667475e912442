// The Workspace add-on's deployment for one origin, in two editions: with labelling (a restricted scope), and without.
// Example: deployment('https://addon.example', 'plain').oauthScopes -> five add-on scopes and gmail.labels, none of them restricted

import { endpointUrl } from '../../addon-gmail/service/endpoints.ts';
import data from '../../manifest/gmail/deployment.json';

export const editions = ['labelling', 'plain'] as const;
export type Edition = (typeof editions)[number];

export const deploymentFiles: { readonly [E in Edition]: string } = {
  labelling: 'deployment.json',
  plain: 'deployment-without-labels.json',
};

export interface Deployment {
  readonly oauthScopes: readonly string[];
  readonly addOns: {
    readonly common: {
      readonly name: string;
      readonly logoUrl: string;
      readonly layoutProperties: { readonly primaryColor: string; readonly secondaryColor: string };
      /** Without it, and without script.locale, an event tells no language. */
      readonly useLocaleFromApp: true;
      readonly homepageTrigger: { readonly runFunction: string };
      readonly openLinkUrlPrefixes: readonly string[];
    };
    readonly gmail: {
      readonly contextualTriggers: readonly [
        { readonly unconditional: object; readonly onTriggerFunction: string },
      ];
    };
    readonly httpOptions: {
      readonly authorizationHeader: 'SYSTEM_ID_TOKEN';
      /** The user may tick scopes one by one; the service asks again for what it lacks. */
      readonly granularOauthPermissionSupport: 'OPT_IN';
    };
  };
}

/** @param origin as in the service's setting INQUIRY_ORIGIN. */
export function deployment(origin: string, edition: Edition): Deployment {
  const { name, logoPath, colours, linkPrefixes, scopes } = data;
  return {
    oauthScopes: [...scopes.both, ...scopes[edition]],
    addOns: {
      common: {
        name,
        logoUrl: `${origin}${logoPath}`,
        layoutProperties: { primaryColor: colours.primary, secondaryColor: colours.secondary },
        useLocaleFromApp: true,
        homepageTrigger: { runFunction: endpointUrl(origin, 'home') },
        openLinkUrlPrefixes: linkPrefixes,
      },
      gmail: {
        contextualTriggers: [{ unconditional: {}, onTriggerFunction: endpointUrl(origin, 'open') }],
      },
      httpOptions: { authorizationHeader: 'SYSTEM_ID_TOKEN', granularOauthPermissionSupport: 'OPT_IN' },
    },
  };
}
