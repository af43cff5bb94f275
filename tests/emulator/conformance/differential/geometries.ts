/** A GeoJSON point. */
export const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });

/** A GeoJSON square between two numbers on both axes. */
export const square = (from: number, to: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ],
  ],
});
