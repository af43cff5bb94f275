/** How a county runs its walls. A card keeps the moment that the rules gave it when it was approved. */
export type WallRules = {
  /** Hours between the second reader's yes and the wall, in which the reporter can still think about it. */
  delayHours: number;
  /** So many different people who report a card hide it until the desk looks. */
  hideAfterFlags: number;
};

/** Recommended values, from no source. */
export const sampleWallRules: WallRules = { delayHours: 24, hideAfterFlags: 3 };
