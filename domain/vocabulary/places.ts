import type { UnitKind } from '../places/place';

export const unitKindName: Record<UnitKind, string> = {
  district: '区县',
  department: '区直部门',
  subdistrict: '街道',
  community: '社区',
};
