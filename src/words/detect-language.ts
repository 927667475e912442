// Which language the writer's own words are in. Example: "请报价 300 个帐篷" -> { tag: 'zh', read: true, others: [] }

export interface MailLanguage {
  /** ISO 639-1 tag ('zh' for Chinese in either script), also of languages that have no tables yet; '' when there are no words. */
  readonly tag: string;
  /** Whether the lexicon has tables of it: if not, the mail says that its language is not read yet. */
  readonly read: boolean;
  /** Further languages of the lexicon with a real share of the words. */
  readonly others: readonly string[];
}
