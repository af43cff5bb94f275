import { complain } from '../complaints';

type Told = (answer: { hasUpdate: boolean }) => void;
const checked: Told[] = [];
const ready: (() => void)[] = [];
let here = false;

/** WeChat's update manager. `applied` hears of the restart. */
export const updateManager = (applied: () => void) => ({
  onCheckForUpdate: (told: Told) => void checked.push(told),
  onUpdateReady: (told: () => void) => void ready.push(told),
  onUpdateFailed: () => undefined,
  applyUpdate: () => (here ? applied() : complain('applyUpdate before the new version is here')),
});

/** A new version was found and has arrived. */
export function newVersion(): void {
  here = true;
  checked.forEach((tell) => tell({ hasUpdate: true }));
  ready.forEach((tell) => tell());
}
