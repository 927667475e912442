// Units of quantity and of measure. Example: 'piece', 'set', 'metric-ton', 'container-40hq'.
export type UnitId = string;
