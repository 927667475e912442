// A certificate for https://localhost, made here and kept for a year: it vouches for this computer alone and can sign no other.
// Example: developmentCertificate('build/development-certificate', new Date()) -> { key, cert, file: '.../localhost.crt', made: true }

import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bits,
  context,
  contextBytes,
  integer,
  octets,
  oid,
  sequence,
  set,
  utcTime,
  utf8,
  yes,
} from './der.ts';

export interface DevelopmentCertificate {
  readonly key: string;
  readonly cert: string;
  /** What a browser or system must be told to trust. */
  readonly file: string;
  readonly made: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** Browsers refuse certificates that live much longer than a year. */
const daysValid = 365;
const daysToRenew = 14;
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

export function developmentCertificate(folder: string, now: Date): DevelopmentCertificate {
  const file = join(folder, 'localhost.crt');
  const keyFile = join(folder, 'localhost.key');
  if (existsSync(file) && existsSync(keyFile)) {
    const cert = readFileSync(file, 'utf8');
    const end = Date.parse(new X509Certificate(cert).validTo);
    if (end - now.getTime() > daysToRenew * day)
      return { key: readFileSync(keyFile, 'utf8'), cert, file, made: false };
  }
  const { key, cert } = makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, key, { mode: 0o600 });
  writeFileSync(file, cert);
  return { key, cert, file, made: true };
}

export function makeCertificate(now: Date): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = certificateBody(publicKey, now);
  const der = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der),
  };
}

function certificateBody(publicKey: KeyObject, now: Date): Uint8Array {
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8('localhost (Inquiry Quadrant development)'))));
  return sequence(
    context(0, integer(Buffer.from([2]))), // version 3
    integer(randomBytes(15)),
    ecdsaWithSha256,
    name,
    sequence(utcTime(new Date(now.getTime() - day)), utcTime(new Date(now.getTime() + daysValid * day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions())),
  );
}

function extensions(): readonly Uint8Array[] {
  const names = sequence(
    contextBytes(2, Buffer.from('localhost')),
    contextBytes(7, Buffer.from([127, 0, 0, 1])),
    contextBytes(7, Buffer.from([...Array.from({ length: 15 }, () => 0), 1])),
  );
  return [
    sequence(oid('2.5.29.19'), yes, octets(sequence())), // no authority: it signs nothing
    sequence(oid('2.5.29.15'), yes, octets(bits(Buffer.from([0x80]), 7))), // for signatures of a handshake
    sequence(oid('2.5.29.37'), octets(sequence(oid('1.3.6.1.5.5.7.3.1')))), // of a server
    sequence(oid('2.5.29.17'), octets(names)),
  ];
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
