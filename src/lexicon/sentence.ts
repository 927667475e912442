// A sentence for the user in both interface languages. Example: { zh: '请填写公司名', en: 'Please give the company name' }

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
