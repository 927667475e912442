// A table that needs no language: Incoterms, ports, legal forms. Rows: key -> ways to write it, in phrase notation.
// Example: { table: 'incoterm', rows: { FOB: ['fob', 'f.o.b.'] } }

export type WorldTableName =
  | 'incoterm'
  | 'port'
  | 'city'
  | 'standard'
  | 'currency'
  | 'tradeUnit'
  | 'legalForm'
  | 'messenger'
  | 'industry'
  | 'industryName'
  | 'titleDecision'
  | 'titleInfluence'
  | 'titleOther'
  | 'department'
  | 'registration'
  | 'selfNamed'
  | 'client';

export interface WorldTable {
  readonly table: WorldTableName;
  readonly rows: { readonly [key: string]: readonly string[] };
}
