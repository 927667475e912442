// The certificate for localhost and the server behind it: a browser that trusts the certificate gets the pages, and icons may be cached.
// Example: https://localhost with our certificate as the only authority -> 200

import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/build/static-server.ts';
import { developmentCertificate, makeCertificate } from '../../../scripts/outlook/development-certificate.ts';
import { headersFor } from '../../../scripts/outlook/serve-outlook.ts';
import { trustSteps } from '../../../scripts/outlook/trust-steps.ts';

const day = 24 * 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'quadrant-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fetched(url: string, ca: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => resolve(response.resume())).on('error', reject);
  });
}

describe('the development certificate', () => {
  it('is for localhost alone, for a year, and can sign no other', () => {
    const now = new Date();
    const certificate = new X509Certificate(makeCertificate(now).cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('addin.example')).toBeUndefined();
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkIP('::1')).toBe('::1');
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    const days = (Date.parse(certificate.validTo) - now.getTime()) / day;
    expect(Math.round(days)).toBe(365);
  });

  it('is kept while it is good, and made anew two weeks before its end', () => {
    const at = join(folder, 'certificate');
    const now = new Date();
    const first = developmentCertificate(at, now);
    expect(first.made).toBe(true);
    expect(developmentCertificate(at, now)).toEqual({ ...first, made: false });
    const later = developmentCertificate(at, new Date(now.getTime() + 352 * day));
    expect(later.made).toBe(true);
    expect(later.cert).not.toBe(first.cert);
    if (process.platform !== 'win32')
      expect(statSync(join(at, 'localhost.key')).mode & 0o077, 'others may not read the key').toBe(0);
  });
});

describe('the server of the add-in', () => {
  const site = join(folder, 'site');
  mkdirSync(site);
  const policy = "default-src 'none'; script-src 'self'";
  writeFileSync(
    join(site, 'taskpane.html'),
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  writeFileSync(join(site, 'plain.html'), '<p>');
  writeFileSync(join(site, 'quadrant-16.png'), 'png');
  const tls = makeCertificate(new Date());

  it('answers over https to whoever trusts the certificate, and to nobody else', async () => {
    const server = await serveFolder(site, 0, { tls, headersFor });
    try {
      expect(server.url).toBe(`https://localhost:${server.port}/`);
      expect((await fetched(`${server.url}taskpane.html`, tls.cert)).statusCode).toBe(200);
      await expect(fetched(`${server.url}taskpane.html`, makeCertificate(new Date()).cert)).rejects.toThrow();
    } finally {
      await server.close();
    }
  });

  it("sends a page's own policy as header too, and lets clients keep icons", async () => {
    const server = await serveFolder(site, 0, { tls, headersFor });
    try {
      const { headers } = await fetched(`${server.url}taskpane.html`, tls.cert);
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['cache-control']).toBe('no-store');
      const plain = await fetched(`${server.url}plain.html`, tls.cert);
      expect(plain.headers['content-security-policy']).toBeUndefined();
      const icon = await fetched(`${server.url}quadrant-16.png`, tls.cert);
      expect(icon.headers['content-type']).toBe('image/png');
      expect(icon.headers['cache-control']).toBeUndefined();
    } finally {
      await server.close();
    }
  });

  it('says how to trust the certificate on each system, and how to take it back', () => {
    for (const [platform, command] of [
      ['win32', 'certutil -user -addstore Root'],
      ['darwin', 'security add-trusted-cert'],
      ['linux', 'certutil -d sql:'],
      ['freebsd', 'certutil -d sql:'],
    ] as const) {
      const steps = trustSteps('x/localhost.crt', 'https://localhost:3000/', platform).join('\n');
      expect(steps).toContain(`${command}`);
      expect(steps).toContain('"x/localhost.crt"');
      expect(steps).toContain('take it back');
    }
    expect(readFileSync('.gitignore', 'utf8')).toContain('/build/');
  });
});
