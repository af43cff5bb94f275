import type { Hazard } from './hazard';
import type { HazardRule } from './hazard-rule';
import { animalRules } from './rules/animal';
import { collapseRules } from './rules/collapse';
import { electricityRules } from './rules/electricity';
import { escapeRules } from './rules/escape';
import { fallingRules } from './rules/falling';
import { fireRules } from './rules/fire';
import { floodRules } from './rules/flood';
import { gasRules } from './rules/gas';
import { liftRules } from './rules/lift';
import { manholeRules } from './rules/manhole';
import { medicalRules } from './rules/medical';
import { missingRules } from './rules/missing';
import { trafficRules } from './rules/traffic';
import { trappedRules } from './rules/trapped';
import { violenceRules } from './rules/violence';
import { waterRules } from './rules/water';

/** How people tell of each kind of hazard. */
export const HAZARD_RULES: Readonly<Record<Hazard, readonly HazardRule[]>> = {
  gas: gasRules,
  fire: fireRules,
  electricity: electricityRules,
  lift: liftRules,
  collapse: collapseRules,
  manhole: manholeRules,
  water: waterRules,
  flood: floodRules,
  violence: violenceRules,
  falling: fallingRules,
  traffic: trafficRules,
  medical: medicalRules,
  missing: missingRules,
  animal: animalRules,
  escape: escapeRules,
  trapped: trappedRules,
  other: [],
};
