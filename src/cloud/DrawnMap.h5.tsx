import { useState, type MouseEvent } from 'react';
import { commonText as text } from '@/text/common';
import { previewText } from '@/text/preview';
import type { MapArea, Point } from './chooseLocation';
import { overlay } from './overlay.h5';

const WIDTH = 360; // the drawing's own units; the picture fills the window
const MARGIN = 18;

/** In the preview, a drawn map of the given regions: a tap sets the point. Nothing chosen is undefined. */
export const chooseOnMap = (areas: readonly MapArea[]): Promise<Point | undefined> =>
  overlay<Point | undefined>((answer) => <DrawnMap areas={areas} answer={answer} />);

function DrawnMap({ areas, answer }: { areas: readonly MapArea[]; answer: (point?: Point) => void }) {
  const [point, setPoint] = useState<{ x: number; y: number }>();
  const paper = paperFor(areas);
  const here = point && areas.find((area) => inside(point, ringOf(area).map(paper.toPaper)));

  function choose(event: MouseEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    setPoint({ x, y });
  }

  const confirm = () =>
    point && answer({ ...paper.toEarth(point), name: here?.name ?? previewText.mapPoint, address: here?.name ?? '' });

  return (
    <>
      <div className="overlay__panel">
        <div className="overlay__title">{previewText.mapTitle}</div>
        <div className="overlay__note">{previewText.mapHint}</div>
      </div>
      <svg
        className="overlay__map"
        viewBox={`0 0 ${WIDTH} ${paper.height}`}
        role="img"
        aria-label={previewText.mapTitle}
        onClick={choose}
      >
        {areas.map((area) => {
          const corners = ringOf(area).map(paper.toPaper);
          const [x, y] = middleOf(corners);
          return (
            <g key={area.id}>
              <polygon
                className={area === here ? 'overlay__area overlay__area_chosen' : 'overlay__area'}
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
          {here ? `${previewText.mapChosen} · ${here.name}` : previewText.mapChosen}
        </button>
      </div>
    </>
  );
}

type Spot = { x: number; y: number };

const ringOf = (area: MapArea): readonly (readonly [number, number])[] => area.area.coordinates[0] ?? [];

/** Degrees onto paper and back: a degree of longitude is shorter than one of latitude by the cosine of the latitude. */
function paperFor(areas: readonly MapArea[]) {
  const corners = areas.flatMap(ringOf);
  const west = Math.min(...corners.map(([longitude]) => longitude));
  const east = Math.max(...corners.map(([longitude]) => longitude));
  const south = Math.min(...corners.map(([, latitude]) => latitude));
  const north = Math.max(...corners.map(([, latitude]) => latitude));
  const scale = (WIDTH - 2 * MARGIN) / (east - west || 1);
  const rise = scale / Math.cos((((north + south) / 2) * Math.PI) / 180);
  return {
    height: (north - south) * rise + 2 * MARGIN,
    toPaper: ([longitude, latitude]: readonly [number, number]): Spot => ({
      x: MARGIN + (longitude - west) * scale,
      y: MARGIN + (north - latitude) * rise,
    }),
    toEarth: ({ x, y }: Spot) => ({ latitude: north - (y - MARGIN) / rise, longitude: west + (x - MARGIN) / scale }),
  };
}

const middleOf = (spots: readonly Spot[]): [number, number] => [
  spots.reduce((sum, { x }) => sum + x, 0) / (spots.length || 1),
  spots.reduce((sum, { y }) => sum + y, 0) / (spots.length || 1),
];

/** Even-odd: a line from the spot to the right crosses the ring an odd number of times when the spot lies inside. */
const inside = ({ x, y }: Spot, ring: readonly Spot[]): boolean =>
  ring.reduce((within, a, at) => {
    const b = ring[(at + 1) % ring.length]!;
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !within : within;
  }, false);
