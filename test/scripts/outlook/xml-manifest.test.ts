// The XML manifest and its checker: what Outlook would refuse or show broken is named before anybody uploads it.
// Example: a label whose resid is misspelt -> "manifest.xml: Label: resid nmae leads to nothing in bt:ShortStrings"

import { describe, expect, it } from 'vitest';
import { checkXmlManifest } from '../../../scripts/outlook/check-xml-manifest.ts';
import { drawMark } from '../../../scripts/outlook/draw-mark.ts';
import { writePng } from '../../../scripts/outlook/write-png.ts';
import { built, spoiled, text, withFile } from './built-example.ts';

const check = (folder = built) => checkXmlManifest('manifest.xml', folder);
const broken = (...changes: readonly (readonly [string | RegExp, string])[]) =>
  check(spoiled('manifest.xml', ...changes));

describe('the XML manifest', () => {
  it('breaks no rule, with the report button and without', () => {
    expect(check()).toEqual([]);
    expect(checkXmlManifest('manifest-without-report.xml', built)).toEqual([]);
  });

  it('keeps the report button of Outlook where ours is left out', () => {
    expect(text('manifest.xml')).toContain('ReportPhishingCommandSurface');
    expect(text('manifest-without-report.xml')).not.toMatch(/ReportPhishing|onReportSpam|Runtimes/);
    expect(text('manifest-without-report.xml')).toContain('<SupportsPinning>true</SupportsPinning>');
  });

  it('asks phones for reading alone: no pin, no function', () => {
    const phone = /<MobileFormFactor>[\s\S]*<\/MobileFormFactor>/.exec(text('manifest.xml'))?.[0] ?? '';
    expect(phone).toContain('ShowTaskpane');
    expect(phone).not.toMatch(/SupportsPinning|ExecuteFunction|SupportsMultiSelect/);
    expect(phone.match(/<bt:Image /g)).toHaveLength(9);
  });
});

describe('its checker', () => {
  it('refuses what is not well-formed, with the line', () => {
    expect(broken(['</Hosts>', '</Host>'])[0]).toMatch(/not well-formed: line \d+: <\/Host> closes <Hosts>/);
    expect(broken(['Inquiry Quadrant', 'Inquiry & Quadrant'])[0]).toContain('no entity');
  });

  it('refuses an element out of its place, twice, missing or unknown', () => {
    const swapped = broken([/(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/, '$2$1']);
    expect(swapped).toEqual(['manifest.xml: OfficeApp: Version must stand before ProviderName']);
    expect(broken([/(<Permissions>.*<\/Permissions>)/, '$1$1'])).toEqual([
      'manifest.xml: OfficeApp: Permissions stands twice',
    ]);
    expect(broken([/<SupportUrl.*\/>/, ''])).toEqual(['manifest.xml: OfficeApp: SupportUrl is missing']);
    expect(broken(['<SupportsPinning>', '<Pin/><SupportsPinning>'])).toEqual([
      'manifest.xml: Action: Pin may not stand here',
    ]);
  });

  it('refuses a resid that leads nowhere, is too long, stands twice or is never used', () => {
    expect(broken([/<Label resid="name"/g, '<Label resid="nmae"']).join()).toContain(
      'Label: resid nmae leads to nothing in bt:ShortStrings',
    );
    const long = 'reportPageOfThisAddInForOutlook33';
    expect(broken([/"reportPage"/g, `"${long}"`]).join()).toContain(`"${long}" is not 1 to 32 characters`);
    expect(broken([/(<bt:Url id="about".*\/>)/, '$1$1']).join()).toContain('resource about stands twice');
    expect(
      broken(['<bt:Urls>', '<bt:Urls><bt:Url id="x" DefaultValue="https://addin.example/about.html"/>']),
    ).toEqual(['manifest.xml: resource x is used nowhere']);
  });

  it('refuses another origin, http, and an address without a file', () => {
    const pane = 'https://addin.example/taskpane.html';
    expect(broken([pane, 'https://other.example/taskpane.html'])).toHaveLength(1);
    expect(broken([pane, 'http://addin.example/taskpane.html'])[0]).toContain(
      'is not on https://addin.example',
    );
    expect(broken([pane, 'https://addin.example.evil.example/taskpane.html'])).toHaveLength(1);
    expect(check(withFile('taskpane.html', null))[0]).toContain('leads to no file');
  });

  it('refuses a picture of other pixels than its place asks, and one that is no PNG', () => {
    const small = writePng(drawMark('quadrant', 48));
    expect(check(withFile('icons/phone-25x3.png', small))).toEqual([
      'manifest.xml: icons/phone-25x3.png is 48 x 48, not 75 x 75',
    ]);
    expect(check(withFile('icons/quadrant-128.png', small))).toEqual([
      'manifest.xml: icons/quadrant-128.png is 48 x 48, not 128 x 128',
    ]);
    expect(check(withFile('icons/report-16.png', 'GIF89a'))).toEqual([
      'manifest.xml: icons/report-16.png is no PNG',
    ]);
  });

  it('refuses other requirement sets than old servers can meet', () => {
    expect(broken(['MinVersion="1.5"', 'MinVersion="1.8"'])).toEqual([
      'manifest.xml: the base set is Mailbox 1.8, not 1.5',
    ]);
    expect(broken(['DefaultMinVersion="1.5"', 'DefaultMinVersion="1.17"'])[0]).toContain(
      'none of 1.5 to 1.16',
    );
    expect(broken(['<bt:Set Name="Mailbox"/>', '<bt:Set Name="SharedRuntime"/>'])).toEqual([
      'manifest.xml: a set that is not Mailbox',
    ]);
  });

  it('refuses a text without Chinese, an empty one and one too long', () => {
    expect(broken([/<Override Locale="zh-CN" Value="询盘象限"\/>/, ''])).toEqual([
      'manifest.xml: DisplayName has no text in zh-CN',
    ]);
    expect(broken([/(id="openTip" DefaultValue=")[^"]*/, '$1']).join()).toContain(
      'openTip has no text in en-US',
    );
    expect(broken(['Value="询盘象限"', `Value="${'询'.repeat(126)}"`])[0]).toContain(
      '126 characters in zh-CN',
    );
  });

  it('refuses a wrong version, id, permission and default language', () => {
    expect(broken(['1.0.0.0', '1.0.0'])).toEqual(['manifest.xml: Version is not four numbers']);
    expect(broken(['<Id>', '<Id>x'])).toEqual(['manifest.xml: Id is no GUID']);
    expect(broken(['>ReadWriteMailbox<', '>ReadItem<'])).toEqual([
      'manifest.xml: Permissions is not ReadWriteMailbox',
    ]);
    expect(broken(['>en-US<', '>en-GB<'])).toEqual(['manifest.xml: DefaultLocale is not en-US']);
  });

  it('refuses the loss of pinning, several mails, shared mailboxes, phones and the old part', () => {
    for (const name of ['SupportsPinning', 'SupportsMultiSelect', 'SupportsSharedFolders'])
      expect(broken([`<${name}>true`, `<${name}>false`])).toEqual([`manifest.xml: ${name} is not on`]);
    expect(broken([/<MobileFormFactor>[\s\S]*<\/MobileFormFactor>/, '']).join()).toContain(
      'nothing for phones',
    );
    expect(broken(['"VersionOverridesV1_1"', '"VersionOverridesV1_0"']).join()).toContain(
      'does not stand in 1.0',
    );
  });

  it('refuses a button whose function no script registers, and a manifest of 256 KB', () => {
    expect(check(withFile('report-spam.js', 'nothing'))).toEqual([
      'manifest.xml: report-spam.js registers no onReportSpam',
    ]);
    expect(broken(['<OfficeApp', `<!--${'x'.repeat(256 * 1024)}--><OfficeApp`])[0]).toContain('under 256 KB');
  });
});
