import { expect, test } from 'vitest';
import { csvFiles } from '../../server/export/tables-csv.ts';
import { importing } from './given.ts';

const CITIES = 'id,name,country,lat,lon\r\nkobe-jp,Kobe,JP,34.6913,135.183\r\nkathmandu-np,Kathmandu,NP,27.70169,85.3206\r\n';
const EXCHANGES = 'id,kind,start,hostCityId\nvisit-2014,study visit,2014-05,kobe-jp\n';
const PARTICIPATIONS = 'exchangeId,participantId,participantType,role\nvisit-2014,kobe-jp,city,host\nvisit-2014,kathmandu-np,city,learner\n';

test('a folder of CSV files becomes rows and comes back as the same folder', async () => {
  const first = await importing({ 'cities.csv': CITIES, 'exchanges.csv': EXCHANGES, 'participations.csv': PARTICIPATIONS });
  expect(first.report).toMatchObject({ status: 'accepted', tables: { cities: { added: 2 }, exchanges: { added: 1 }, participations: { added: 2 } }, problems: [] });
  const files = csvFiles((await first.store.readAll()).tables);
  const text = Object.fromEntries(files.map((file) => [file.name, new TextDecoder().decode(file.bytes)]));
  expect(text['cities.csv']).toBe('id,name,country,lat,lon,population,languages,geonamesId,wikidataId,joined,left,region,incomeGroup,hazards,note,sourceIds,verified\r\n'
    + 'kathmandu-np,Kathmandu,NP,27.70169,85.3206,,,,,,,Asia,low,,,,\r\nkobe-jp,Kobe,JP,34.6913,135.183,,,,,,,Asia,high,,,,\r\n');
  expect(text['participations.csv']).toBe('exchangeId,participantId,participantType,role,sourceIds,verified\r\nvisit-2014,kathmandu-np,city,learner,,\r\nvisit-2014,kobe-jp,city,host,,\r\n');
  const again = await importing(text);
  expect(again.report.status).toBe('accepted');
  expect(csvFiles((await again.store.readAll()).tables)).toEqual(files);
});
