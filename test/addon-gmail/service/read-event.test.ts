// Events as Google sends them, of three clients and in all their incomplete forms. Example: msg-f:1888... -> 1a34..., msg-a:... -> 'unsent'

import { describe, expect, it } from 'vitest';
import { apiId } from '../../../addon-gmail/service/mail-ids.ts';
import { readEvent } from '../../../addon-gmail/service/read-event.ts';

const opened = {
  commonEventObject: {
    hostApp: 'GMAIL',
    platform: 'IOS',
    userLocale: 'zh-CN',
    timeZone: { id: 'Asia/Shanghai', offset: 28800000 },
  },
  authorizationEventObject: {
    userOAuthToken: 'a',
    systemIdToken: 's',
    userIdToken: 'u',
    authorizedScopes: ['x'],
  },
  gmail: {
    messageId: 'msg-f:1888313095599270248',
    threadId: 'thread-f:1888313095599270248',
    accessToken: 'm',
    toRecipients: ['bo@ridgeline.example'],
  },
};

describe('ids', () => {
  it('are the same number, as the API spells it', () => {
    expect(apiId('msg-f:1888313095599270248')).toBe('1a34a2c177e9a968');
    expect(apiId('thread-f:1888313095599270248')).toBe('1a34a2c177e9a968');
    expect(apiId('1a34a2c177e9a968')).toBe('1a34a2c177e9a968');
    // Beyond what a double holds: one off would be another mail.
    expect(apiId('msg-f:1888313095599270249')).toBe('1a34a2c177e9a969');
  });

  it('that the API does not know never become an address', () => {
    for (const id of [
      'msg-a:r1888313095599270248',
      'msg-f:',
      'msg-f:-5',
      'msg-f:0',
      'msg-f:18446744073709551616',
      '../labels',
      '1a34a2c177e9a968/modify',
      'msg-f:12\n',
      '',
    ]) {
      expect(apiId(id), id).toBeNull();
    }
  });
});

describe('an event', () => {
  it('tells the mail, the tokens and the language', () => {
    expect(readEvent(opened, 'en')).toEqual({
      language: 'zh',
      userOAuthToken: 'a',
      userIdToken: 'u',
      authorizedScopes: ['x'],
      mail: { messageId: '1a34a2c177e9a968', threadId: '1a34a2c177e9a968', accessToken: 'm' },
      state: '',
    });
  });

  it('without a mail, without scopes and without a language is still an event', () => {
    const bare = readEvent({ commonEventObject: { platform: 'WEB' } }, 'zh');
    expect(bare).toMatchObject({ mail: null, authorizedScopes: null, language: 'zh', userIdToken: '' });
    expect(readEvent({}, 'en')).toMatchObject({ mail: null, language: 'en' });
  });

  it('speaks Chinese for every Chinese and English for all others', () => {
    const languageOf = (userLocale: string) =>
      readEvent({ commonEventObject: { userLocale } }, 'zh')?.language;
    expect(['zh', 'zh-TW', 'zh_HK', 'ZH-hans'].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'zh']);
    expect(['en-US', 'de', 'es-419', 'zha'].map(languageOf)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('of a draft says that there is no mail yet', () => {
    expect(readEvent({ ...opened, gmail: { ...opened.gmail, messageId: 'msg-a:r-42' } }, 'en')?.mail).toBe(
      'unsent',
    );
  });

  it('carries the state of a button and nothing else that came with it', () => {
    const parameters = { state: 'v1.a.b.c', act: 'spam', messageId: '1a34' };
    const read = readEvent({ ...opened, commonEventObject: { parameters, formInputs: {} } }, 'en');
    expect(read?.state).toBe('v1.a.b.c');
    expect(JSON.stringify(read)).not.toContain('spam');
  });

  it('of another shape is none', () => {
    const wrong = [
      null,
      5,
      'x',
      { gmail: {} },
      { gmail: { messageId: 7 } },
      { commonEventObject: { parameters: { state: {} } } },
      { authorizationEventObject: { userOAuthToken: 'x'.repeat(9000) } },
    ];
    for (const body of wrong) {
      expect(readEvent(body, 'en'), JSON.stringify(body)?.slice(0, 40)).toBeNull();
    }
  });
});
