import type { Story } from '../story';
import { answered } from './answered';
import { contested } from './contested';
import { decided } from './decided';
import { ended } from './ended';
import { fresh } from './fresh';
import { planned } from './planned';
import { working } from './working';

/** The cases of the sample, each told once. */
export const stories: Story[] = [...fresh, ...working, ...answered, ...contested, ...decided, ...ended, ...planned];
