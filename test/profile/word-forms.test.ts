// The ways in which buyers write the words of a profile. Example: "FT-4P" is also found as "FT4P" and "FT 4P".

import { describe, expect, it } from 'vitest';
import { companyForms, keywordForms, modelForms } from '../../src/profile/word-forms.ts';

describe('the ways in which buyers write the words of a profile', () => {
  it('knows one and many of an English product', () => {
    expect(keywordForms('Ball Valve')).toEqual(['ball valve', 'ball valves']);
    expect(keywordForms('pumps')).toEqual(['pumps', 'pump']);
    expect(keywordForms('torch')).toContain('torches');
    expect(keywordForms('canopy')).toContain('canopies');
    expect(keywordForms('batteries')).toContain('battery');
    expect(keywordForms('high-bay light')).toContain('high bay lights');
  });

  it('leaves other scripts as they are, and never cuts a word short', () => {
    expect(keywordForms('帐篷')).toEqual(['帐篷']);
    expect(keywordForms('LED路灯')).toEqual(['led路灯']);
    expect(keywordForms('glass')).toEqual(['glass', 'glasses']);
    expect(keywordForms('EPC')).toContain('epc');
  });

  it('finds a model with its hyphens and blanks missing or moved', () => {
    expect(modelForms('FT-4P')).toEqual(expect.arrayContaining(['ft 4p', 'ft4p', 'ft 4 p']));
    expect(modelForms('THV-Q41F')).toEqual(expect.arrayContaining(['thv q41f', 'thvq41f']));
    expect(modelForms('BW/SL100')).toEqual(expect.arrayContaining(['bw/sl100', 'bw sl100', 'bwsl100']));
  });

  it('never takes a bare quantity for a model', () => {
    expect(modelForms('50')).toEqual([]);
    expect(modelForms('X')).toEqual([]);
    expect(modelForms('6204')).toEqual(['6204']);
  });

  it('knows our company without place, legal form and trade words', () => {
    const forms = companyForms('Ningbo Ridgeline Outdoor Gear Co., Ltd.');
    expect(forms).toContain('ridgeline outdoor gear');
    expect(forms).toContain('ridgeline outdoor');
    expect(companyForms('温州泰和阀门制造有限公司')).toEqual(
      expect.arrayContaining(['泰和阀门制造', '泰和阀门']),
    );
    expect(companyForms('Brightway Lighting S.A.')).toContain('brightway lighting');
  });

  it('never shrinks our company to a word that stands in any mail', () => {
    for (const form of companyForms('Ningbo Global Trading Co., Ltd.').slice(1)) expect(form).toContain(' ');
    expect(companyForms('China Trading Co., Ltd.')).not.toContain('trading');
    expect(companyForms('Ltd')).toEqual(['ltd']);
  });
});
