/** Where on Earth: land outlines (Natural Earth) and one dot. */
import { useQuery } from '@tanstack/react-query';
import { create, geoNaturalEarth1, geoPath } from 'd3';
import { useCallback } from 'react';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import landUrl from 'world-atlas/land-110m.json?url';
import { Chart } from '../../ui/chart.tsx';
import { fixedText } from '../../ui/number-text.ts';
import { said } from './messages.ts';

type Land = Topology<{ land: GeometryObject }>;

function locatorChart(land: Land, place: [lon: number, lat: number], width: number): SVGSVGElement {
  const height = width / 2;
  const shapes = feature(land, land.objects.land);
  const projection = geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`);
  svg.append('path').attr('class', 'land').attr('d', geoPath(projection)(shapes));
  const [x, y] = projection(place) ?? [0, 0];
  svg.append('circle').attr('class', 'place').attr('cx', x).attr('cy', y).attr('r', 5);
  return svg.node() as SVGSVGElement;
}

export function LocatorMap({ name, lat, lon }: { name: string; lat: number; lon: number }) {
  const land = useQuery({
    queryKey: ['land'],
    queryFn: async ({ signal }): Promise<Land> => (await fetch(landUrl, { signal })).json() as Promise<Land>,
    staleTime: Infinity,
  });
  const { data } = land;
  const draw = useCallback((width: number) => (data ? locatorChart(data, [lon, lat], width) : (create('svg').node() as SVGSVGElement)), [data, lat, lon]);
  return <Chart className="locator" draw={draw} label={said.onMap(name, fixedText(lat, 2), fixedText(lon, 2))} />;
}
