import { maskedDoor, type Address } from '../../households/household';

type Door = Pick<Address, 'building' | 'unit' | 'door'>;

const houseText = ({ building, unit }: Door): string =>
  [`${building} 号楼`, unit && `${unit} 单元`].filter(Boolean).join(' ');

/** A door as its own people and staff read it. */
export const doorText = (door: Door): string => `${houseText(door)} ${door.door}`;

/** A door as everybody may read it on a roll: 3 号楼 2 单元 4**. */
export const maskedDoorText = (door: Door): string => `${houseText(door)} ${maskedDoor(door.door)}`;

export const slipsTitle = (compoundName: string): string => `${compoundName} 认领码`;

/** The words on a slip. */
export const slipWords = {
  use: '打开微信小程序“回音”，在“我的家”里输入这个码，就能代表您家投票。',
  until: (day: string): string => `${day}前有效`,
  secret: '只给自己家里人，不要告诉别人。',
};
