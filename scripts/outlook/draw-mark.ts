// Draws the mark of the add-in, four tiles for the four quadrants, at any size with edges on whole pixels.
// Example: drawMark('quadrant', 16) -> 16 x 16 pixels: tiles of 6, 2 between, 1 around

import mark from '../../manifest/outlook/mark.json';
import type { MarkKind } from './addin-data.ts';
import type { Pixels } from './write-png.ts';

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly corner: number;
  readonly colour: string;
}

/** Share of the picture: between the tiles, and the roundness of a tile. */
const gapShare = 1 / 11;
const cornerShare = 1 / 4;

function tilesOf(kind: MarkKind, size: number): readonly Tile[] {
  const gap = Math.max(1, Math.round(size * gapShare));
  const around = Math.max(1, Math.round(size / 18));
  // The gap takes the odd pixel, so that both tiles of a row are equal and sharp.
  const side = Math.floor((size - 2 * around - gap) / 2);
  const far = size - around - side;
  const corner = side * cornerShare;
  const places = [
    [around, around],
    [far, around],
    [around, far],
    [far, far],
  ] as const;
  return places.map(([x, y], index) => ({ x, y, side, corner, colour: colourOf(kind, index) }));
}

function colourOf(kind: MarkKind, index: number): string {
  if (kind === 'outline') return mark.outline;
  if (kind === 'report') return index === 3 ? mark.report : mark.faded;
  return mark.tiles[index] ?? mark.outline;
}

/** How much of a pixel a tile covers, 0 to 1, from the distance to its rounded edge. */
function coverage(tile: Tile, x: number, y: number): number {
  const half = tile.side / 2;
  const outX = Math.abs(x - tile.x - half) - (half - tile.corner);
  const outY = Math.abs(y - tile.y - half) - (half - tile.corner);
  const outside = Math.hypot(Math.max(outX, 0), Math.max(outY, 0));
  const distance = outside + Math.min(Math.max(outX, outY), 0) - tile.corner;
  return Math.min(Math.max(0.5 - distance, 0), 1);
}

/** The outline mark is hollow: its tiles are rings. */
function hollow(tile: Tile): Tile {
  const line = Math.max(1, Math.round(tile.side / 6));
  return {
    ...tile,
    x: tile.x + line,
    y: tile.y + line,
    side: tile.side - 2 * line,
    corner: Math.max(tile.corner - line, 0),
  };
}

export function drawMark(kind: MarkKind, size: number): Pixels {
  const rgba = new Uint8Array(size * size * 4);
  for (const tile of tilesOf(kind, size)) {
    const inner = kind === 'outline' ? hollow(tile) : null;
    const colour = Number.parseInt(tile.colour.slice(1), 16);
    for (let y = tile.y; y < tile.y + tile.side; y += 1) {
      for (let x = tile.x; x < tile.x + tile.side; x += 1) {
        const cut = inner === null ? 0 : coverage(inner, x + 0.5, y + 0.5);
        const alpha = Math.round(255 * Math.max(coverage(tile, x + 0.5, y + 0.5) - cut, 0));
        rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, alpha], (y * size + x) * 4);
      }
    }
  }
  return { width: size, height: size, rgba };
}
