import { internalComponents } from '@tarojs/shared';
import { shape } from './components.cjs';

shape(internalComponents);
