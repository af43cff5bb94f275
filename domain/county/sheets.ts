import { COUNTY_LIMITS } from '../places/county-limits';

/** The sheets of a county's workbook, in the order in which they are written. */
export const SHEET_KEYS = [
  ...(['units', 'grids', 'compounds', 'buildings', 'households', 'stations', 'halls', 'rooms', 'staff'] as const),
  ...(['categories', 'routes', 'duties', 'refusals', 'acceptances', 'periods', 'holidays'] as const),
  ...(['services', 'templates', 'parameters'] as const),
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

/** What a cell of a column may say; `many` values are separated by `、`. */
export type ColumnType =
  | { kind: 'code' | 'day' | 'phone' | 'personalPhone' | 'longitude' | 'latitude' | 'border' | 'yesNo' }
  | { kind: 'text'; longest: number; many?: number }
  | { kind: 'number'; least: number; most: number; whole: boolean }
  | { kind: 'choice'; options: readonly string[]; many?: number }
  | { kind: 'reference'; to: SheetKey; many?: number };
export type Column = ColumnType & { required?: true };

/** A sheet as data: its columns in the order in which they are written, and those that tell its rows apart. */
export type SheetShape = {
  columns: Readonly<Record<string, Column>>;
  key: readonly string[];
  /** The most rows with content. */
  limit: number;
};

const code = { kind: 'code', required: true } as const;
const name = { kind: 'text', longest: COUNTY_LIMITS.name, required: true } as const;
const day = { kind: 'day' } as const;
const phone = { kind: 'phone' } as const;
const yesNo = { kind: 'yesNo' } as const;
const lasting = { from: day, until: day } as const;
const position = { longitude: { kind: 'longitude' }, latitude: { kind: 'latitude' } } as const;
const text = (longest: number) => ({ kind: 'text', longest }) as const;
const texts = (longest: number) => ({ kind: 'text', longest, many: COUNTY_LIMITS.list }) as const;
const whole = (most: number, least = 0) => ({ kind: 'number', least, most, whole: true }) as const;
const choice = <const Options extends readonly string[]>(options: Options) => ({ kind: 'choice', options }) as const;
const to = <S extends SheetKey>(sheet: S) => ({ kind: 'reference', to: sheet }) as const;
const required = <C extends ColumnType>(column: C) => ({ ...column, required: true }) as const;

/** Kinds of units in a workbook; the product's own are fewer (`toCountyRows`). */
export const WORKBOOK_UNIT_KINDS = [
  ...(['district', 'department', 'subdistrict', 'community', 'committee', 'party'] as const),
  ...(['property', 'organisation', 'utility'] as const),
] as const;
export type WorkbookUnitKind = (typeof WORKBOOK_UNIT_KINDS)[number];

/** The positions that a roster may name: those of the product. */
export const ROSTER_ROLES = [
  ...(['gridOfficer', 'desk', 'handler', 'leader', 'verifier', 'caller', 'supervisor', 'centre'] as const),
  ...(['mediationDesk', 'mediator', 'lawyer'] as const),
] as const;

const TRACKS = ['easy', 'key', 'hard'] as const;

export const SHEETS = {
  units: {
    columns: {
      ...{ id: code, name, kind: required(choice(WORKBOOK_UNIT_KINDS)), parent: to('units'), phone },
      ...lasting,
    },
    key: ['id'],
    limit: 3_000,
  },
  grids: {
    columns: {
      ...{ id: code, name, kind: choice(['ordinary', 'dedicated']), community: required(to('units')) },
      ...{ households: whole(20_000), area: text(200), border: { kind: 'border' }, phone },
      ...lasting,
    },
    key: ['id'],
    limit: 4_000,
  },
  compounds: {
    columns: {
      ...{ id: code, name, aliases: texts(COUNTY_LIMITS.name), grid: required(to('grids')) },
      ...{ built: whole(2100, 1900), lacks: texts(20), managedBy: text(20) },
      ...position,
      ...lasting,
    },
    key: ['id'],
    limit: 8_000,
  },
  buildings: {
    columns: {
      ...{ compound: required(to('compounds')), building: required(text(20)) },
      ...{ entrances: whole(200), households: whole(5_000), grid: to('grids') },
    },
    key: ['compound', 'building'],
    limit: 30_000,
  },
  households: {
    columns: {
      ...{ compound: required(to('compounds')), building: text(20), entrance: text(20), door: required(text(20)) },
      flags: { kind: 'choice', options: ['alone', 'disabled', 'poor', 'leftBehind'], many: 4 },
    },
    key: ['compound', 'building', 'entrance', 'door'],
    limit: 150_000,
  },
  stations: {
    columns: {
      ...{ id: code, name, grid: required(to('grids')), address: text(COUNTY_LIMITS.line), phone },
      ...{
        hours: text(COUNTY_LIMITS.line),
        services: texts(COUNTY_LIMITS.line),
        facilities: texts(COUNTY_LIMITS.line),
      },
      ...{ squareMetres: { kind: 'number', least: 0, most: 100_000, whole: false }, opened: day },
      ...position,
    },
    key: ['id'],
    limit: 1_000,
  },
  halls: {
    columns: {
      ...{ id: code, name, community: required(to('units')), address: text(COUNTY_LIMITS.line), phone },
      station: to('stations'),
    },
    key: ['id'],
    limit: 500,
  },
  rooms: {
    columns: {
      ...{ id: code, hall: required(to('halls')), name, space: text(30), layout: text(30), people: whole(1_000) },
      ...{ floor: text(20), equipment: texts(12), accessible: yesNo },
    },
    key: ['id'],
    limit: 2_000,
  },
  staff: {
    columns: {
      ...{ name, phone: { kind: 'personalPhone' }, unit: required(to('units')), role: required(choice(ROSTER_ROLES)) },
      grids: { kind: 'reference', to: 'grids', many: 20 },
      ...{ employment: text(20), ...lasting },
    },
    key: ['name', 'phone', 'unit', 'role', 'grids'],
    limit: 6_000,
  },
  categories: {
    columns: {
      ...{ id: code, name, parent: to('categories'), order: whole(10_000), hazard: yesNo, track: choice(TRACKS) },
      questions: texts(40),
    },
    key: ['id'],
    limit: 500,
  },
  routes: {
    columns: {
      ...{ category: required(to('categories')), scope: to('units'), lead: required(to('units')) },
      ...{ assistants: { kind: 'reference', to: 'units', many: 10 }, basis: text(200) },
    },
    key: ['category', 'scope'],
    limit: 5_000,
  },
  duties: {
    columns: { category: required(to('categories')), note: text(200) },
    key: ['category'],
    limit: 500,
  },
  refusals: { columns: { id: code, name, channel: text(60), note: text(200) }, key: ['id'], limit: 30 },
  acceptances: { columns: { id: code, name, note: text(200) }, key: ['id'], limit: 30 },
  periods: {
    columns: {
      clock: required(choice(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11'])),
      ...{ track: choice(TRACKS), level: choice(['grid', 'community', 'subdistrict', 'district']) },
      ...{ round: whole(9, 1), length: required(whole(10_000, 1)) },
      unit: required(choice(['workMinutes', 'workDays', 'hours', 'days'])),
    },
    key: ['clock', 'track', 'level', 'round'],
    limit: 300,
  },
  holidays: {
    columns: { day: required(day), kind: required(choice(['off', 'worked'])) },
    key: ['day'],
    limit: 500,
  },
  services: {
    columns: {
      ...{ id: code, name, field: text(20), level: text(20), mode: choice(['atOnce', 'onBehalf', 'guided']) },
      ...{ materials: texts(60), promisedDays: whole(1_000), forOthers: yesNo, note: text(200), unit: to('units') },
    },
    key: ['id'],
    limit: 2_000,
  },
  templates: {
    columns: { use: required(text(20)), templateId: text(60), longTerm: yesNo, fields: text(200) },
    key: ['use'],
    limit: 50,
  },
  parameters: { columns: { name: required(text(40)), value: text(200), note: text(200) }, key: ['name'], limit: 500 },
} as const satisfies Record<SheetKey, SheetShape>;

/** The columns of a sheet, by the names that the code uses. */
export type ColumnOf<S extends SheetKey> = keyof (typeof SHEETS)[S]['columns'] & string;

/** A row of a sheet: what each cell says, in one spelling; a column that says nothing is absent. */
export type WorkbookRow<S extends SheetKey = SheetKey> = S extends SheetKey
  ? { readonly [C in ColumnOf<S>]?: string } & {
      /** The last day of a row that left the workbook, where its sheet has no column for it. */
      readonly endedOn?: string;
    }
  : never;
export type CountySheets = { [S in SheetKey]: readonly WorkbookRow<S>[] };

/** A row without the names of its sheet. */
export type AnyRow = Readonly<Record<string, string | undefined>>;

/** The shape of a sheet without the names of its columns. */
export const shapeOf = (sheet: SheetKey): SheetShape => SHEETS[sheet];

/** The rows of a sheet without the names of its columns. */
export const rowsOf = (sheets: CountySheets, sheet: SheetKey): readonly AnyRow[] => sheets[sheet];

/** What tells a row of a sheet apart from the others. */
export const keyOf = (sheet: SheetKey, row: AnyRow): string =>
  shapeOf(sheet)
    .key.map((column) => row[column] ?? '')
    .join('/');

/** A workbook without a row. */
export const emptySheets = (): CountySheets =>
  Object.fromEntries(SHEET_KEYS.map((sheet) => [sheet, []])) as unknown as CountySheets; // every key of SHEET_KEYS

/** Whether rows that leave the workbook are kept with their last day, because old cases and bookings name them. */
export const keepsEnded = (sheet: SheetKey): boolean =>
  shapeOf(sheet).key[0] === 'id' || 'until' in shapeOf(sheet).columns;
