import type { County } from '../places/county';
import type { LngLat, Validity } from '../places/place';
import { emptySheets, type CountySheets, type WorkbookRow } from './sheets';
import { SEPARATOR } from './workbook/read-cell';

/** The rows of a county whose data came from no workbook: what phones look up, as a workbook would say it. */
export function fromCounty({ units, grids, compounds, stations }: County): CountySheets {
  return {
    ...emptySheets(),
    units: units.map(({ id, name, kind, parent, phone, ...row }) => ({
      ...{ id, name, kind },
      ...(parent && { parent }),
      ...(phone && { phone }),
      ...datesOf(row),
    })),
    grids: grids.map(({ id, gridName, community, households, area, supervision, ...row }) => ({
      ...{ id, name: gridName, community, households: String(households) },
      ...(area?.coordinates[0] && { border: area.coordinates[0].slice(0, -1).join(';') }),
      ...(supervision && { phone: supervision }),
      ...datesOf(row),
    })),
    compounds: compounds.map(({ id, name, aliases, grid, point, ...row }) => ({
      ...{ id, name, grid },
      ...(aliases?.length && { aliases: aliases.join(SEPARATOR) }),
      ...positionOf(point),
      ...datesOf(row),
    })),
    stations: stations.map(({ id, name, grid, address, phone, hours, services, facilities, point, ...row }) => ({
      ...{ id, name, grid },
      ...(address && { address }),
      ...(phone && { phone }),
      ...(hours && { hours }),
      ...(services.length && { services: services.join(SEPARATOR) }),
      ...(facilities.length && { facilities: facilities.join(SEPARATOR) }),
      ...positionOf(point),
      ...(row.validFrom !== undefined && { opened: row.validFrom }),
      ...(row.validUntil !== undefined && { endedOn: row.validUntil }),
    })),
    halls: hallsOf(stations),
    staff: grids.flatMap(({ id, community, officer, validUntil }): WorkbookRow<'staff'>[] =>
      officer && validUntil === undefined
        ? [
            {
              name: officer.name,
              ...(officer.phone && { phone: officer.phone }),
              unit: community,
              role: 'gridOfficer',
              grids: id,
            },
          ]
        : [],
    ),
  };
}

/** The halls that stations name, once each. */
function hallsOf(stations: County['stations']): WorkbookRow<'halls'>[] {
  const named = stations.flatMap(({ id: station, community, hall }) => (hall ? [{ ...hall, community, station }] : []));
  return named.filter(({ id }, n) => named.findIndex((one) => one.id === id) === n);
}

const datesOf = ({ validFrom, validUntil }: Validity) => ({
  ...(validFrom !== undefined && { from: validFrom }),
  ...(validUntil !== undefined && { until: validUntil }),
});

const positionOf = ({ coordinates: [longitude, latitude] }: { coordinates: LngLat }) => ({
  longitude: String(Math.round(longitude * 1e6) / 1e6),
  latitude: String(Math.round(latitude * 1e6) / 1e6),
});
