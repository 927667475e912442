// The seller's own profile: what he sells, under which names, to whom. Example: { company: "Ningbo Ridgeline ...",
// products: [{ name: "camping tent", keywords: ["tent", "帐篷"], models: ["FT-4P"] }], industries: ["camping"], ... }

export interface ProfileProduct {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly models: readonly string[];
}

export interface Profile {
  readonly company: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly brands: readonly string[];
  readonly products: readonly ProfileProduct[];
  /** Businesses that buy from us. */
  readonly industries: readonly string[];
  /** Neighbouring fields: worth a look, not the core. */
  readonly related: readonly string[];
  /** Fields that only sound like ours. */
  readonly excluded: readonly string[];
}
