// The product table: every product the reader knows by name, under its family. Example: ball-valve belongs to valves.
export type ProductId = string;
