export type FunnelInput = {
  /** Prefix of the ids inside the picture: unique on its page. */
  id: string;
  title: string;
  subtitle: string;
  unit: string;
  decimals: number;
  /** What the horizontal axis counts. */
  sizeLabel: string;
  /** Share of all together, in the unit of the values. */
  centre: number;
  /** Areas with the number their figure is a share of. One of them is the area itself. */
  areas: readonly { name: string; own: boolean; size: number; value: number; outlier: boolean }[];
  /** Limits by size, sizes ascending. */
  limits: readonly { size: number; lower: number; upper: number }[];
  narrow?: boolean;
};
