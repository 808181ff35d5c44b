/**
 * Income group by country, from the INCOME_GRP of Natural Earth admin 0 at 1:110m (public domain; World Bank
 * groups of about 2013–2017). Both high-income groups count as high. Countries too small for
 * that map are absent: their group is unknown, not low.
 */
const COUNTRIES_BY_GROUP = {
  low: 'AF BD BF BI BJ CD CF EH ER ET GM GN GW HT KE KG KH KP LR MG ML MM MR MW MZ NE NP RW SL SO SS TD TG TJ TZ UG ZW',
  'lower middle': 'AL AM BO BT BZ CG CI CM DJ EG FJ GE GH GT GY HN ID IN IQ LA LK LS MA MD MN NG NI PG PH PK PS PY SB SD SN SV SY SZ TL UA UZ VN VU XK YE ZM',
  'upper middle': 'AO AR AZ BA BG BR BW BY CL CN CO CR CU DO DZ EC GA IR JM JO KZ LB LT LV LY ME MK MX MY NA PA PE RO RS RU SR TH TM TN TR UY VE ZA',
  high: 'AE AT AU BE BN BS CA CH CY CZ DE DK EE ES FI FK FR GB GL GQ GR HR HU IE IL IS IT JP KR KW LU NC NL NO NZ OM PL PR PT QA SA SE SI SK TF TT TW US',
} as const;
export type IncomeGroup = keyof typeof COUNTRIES_BY_GROUP;

export const INCOME_GROUP_BY_COUNTRY: ReadonlyMap<string, IncomeGroup> = new Map(
  (Object.entries(COUNTRIES_BY_GROUP) as [IncomeGroup, string][]).flatMap(([group, codes]) =>
    codes.split(' ').map((code) => [code, group] as const)),
);
