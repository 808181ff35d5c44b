/** Names for the parts of a profile that several pages draw; all derived from the model. */
import type { CityProfile, ExchangeProfile } from '#model/profile.ts';

export type ExchangeMention = CityProfile['exchanges'][number];
export type AdoptionMention = CityProfile['adoptions'][number];
export type Partner = CityProfile['partners'][number];
export type Role = ExchangeProfile['cities'][number];
export type Sources = CityProfile['sources'];
