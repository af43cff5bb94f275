import { useState, type MouseEvent } from 'react';
import { commonText as text } from '@/text/common';
import { previewText } from '@/text/preview';
import type { MapArea, MapPoint } from './chooseLocation';
import { showOverlay } from '../overlay.h5';

const WIDTH = 360; // units of the drawing, which is scaled to the window
const MARGIN = 18;

/** Preview: shows a drawn map of the regions; a tap sets the point. Resolves with undefined when it is closed. */
export const pickPointOnMap = (areas: readonly MapArea[]): Promise<MapPoint | undefined> =>
  showOverlay<MapPoint | undefined>((answer) => <MapDialog areas={areas} answer={answer} />);

function MapDialog({ areas, answer }: { areas: readonly MapArea[]; answer: (point?: MapPoint) => void }) {
  const [point, setPoint] = useState<{ x: number; y: number }>();
  const projection = createProjection(areas);
  const selectedArea = point && areas.find((area) => isInside(point, outerRing(area).map(projection.toPlane)));

  function pick(event: MouseEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    setPoint({ x, y });
  }

  const confirm = () =>
    point &&
    answer({
      ...projection.toDegrees(point),
      name: selectedArea?.name ?? previewText.mapPoint,
      address: selectedArea?.name ?? '',
    });

  return (
    <>
      <div className="overlay__panel">
        <div className="overlay__title">{previewText.mapTitle}</div>
        <div className="overlay__note">{previewText.mapHint}</div>
      </div>
      <svg
        className="overlay__map"
        viewBox={`0 0 ${WIDTH} ${projection.height}`}
        role="img"
        aria-label={previewText.mapTitle}
        onClick={pick}
      >
        {areas.map((area) => {
          const corners = outerRing(area).map(projection.toPlane);
          const [x, y] = meanPoint(corners);
          return (
            <g key={area.id}>
              <polygon
                className={area === selectedArea ? 'overlay__area overlay__area_chosen' : 'overlay__area'}
                points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              />
              <text className="overlay__name" x={x} y={y}>
                {area.name}
              </text>
            </g>
          );
        })}
        {point && <circle className="overlay__point" cx={point.x} cy={point.y} r={8} />}
      </svg>
      <div className="overlay__panel overlay__actions">
        <button className="overlay__button" onClick={() => answer()}>
          {text.cancel}
        </button>
        <button className="overlay__button overlay__button_main" disabled={!point} onClick={confirm}>
          {selectedArea ? `${previewText.mapChosen} · ${selectedArea.name}` : previewText.mapChosen}
        </button>
      </div>
    </>
  );
}

type PlanePoint = { x: number; y: number };

const outerRing = (area: MapArea): readonly (readonly [number, number])[] => area.area.coordinates[0] ?? [];

/** Converts degrees to the plane and back; a degree of longitude is shorter by the cosine of the latitude. */
function createProjection(areas: readonly MapArea[]) {
  const corners = areas.flatMap(outerRing);
  const west = Math.min(...corners.map(([longitude]) => longitude));
  const east = Math.max(...corners.map(([longitude]) => longitude));
  const south = Math.min(...corners.map(([, latitude]) => latitude));
  const north = Math.max(...corners.map(([, latitude]) => latitude));
  const scale = (WIDTH - 2 * MARGIN) / (east - west || 1);
  const latitudeScale = scale / Math.cos((((north + south) / 2) * Math.PI) / 180);
  return {
    height: (north - south) * latitudeScale + 2 * MARGIN,
    toPlane: ([longitude, latitude]: readonly [number, number]): PlanePoint => ({
      x: MARGIN + (longitude - west) * scale,
      y: MARGIN + (north - latitude) * latitudeScale,
    }),
    toDegrees: ({ x, y }: PlanePoint) => ({
      latitude: north - (y - MARGIN) / latitudeScale,
      longitude: west + (x - MARGIN) / scale,
    }),
  };
}

const meanPoint = (points: readonly PlanePoint[]): [number, number] => [
  points.reduce((sum, { x }) => sum + x, 0) / (points.length || 1),
  points.reduce((sum, { y }) => sum + y, 0) / (points.length || 1),
];

/** Even-odd rule: a ray from the point crosses the ring an odd number of times when the point lies inside. */
const isInside = ({ x, y }: PlanePoint, ring: readonly PlanePoint[]): boolean =>
  ring.reduce((isWithin, a, at) => {
    const b = ring[(at + 1) % ring.length]!;
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !isWithin : isWithin;
  }, false);
