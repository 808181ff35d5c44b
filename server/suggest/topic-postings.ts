/** Values of cities by topic, the other way round: for one topic, the cities that have a value on it. */

export interface Postings { readonly offsets: Int32Array; readonly cities: Int32Array; readonly values: Float64Array }

/** Cities with a value above 0 on each topic. */
export function postings(offsets: Int32Array, topics: Int32Array, values: Float64Array, topicCount: number): Postings {
  const at = new Int32Array(topicCount + 1);
  for (let i = 0; i < topics.length; i++) if (values[i]! > 0) at[topics[i]! + 1]!++;
  for (let t = 0; t < topicCount; t++) at[t + 1]! += at[t]!;
  const next = at.slice(0, topicCount);
  const cities = new Int32Array(at[topicCount]!);
  const sorted = new Float64Array(at[topicCount]!);
  for (let city = 0; city + 1 < offsets.length; city++) {
    for (let i = offsets[city]!; i < offsets[city + 1]!; i++) {
      if (!(values[i]! > 0)) continue;
      const to = next[topics[i]!]!++;
      cities[to] = city;
      sorted[to] = values[i]!;
    }
  }
  return { offsets: at, cities, values: sorted };
}

/** Adds weight × value to the sum of each city with the topic, and 1 to its count. */
export function spread({ offsets, cities, values }: Postings, topic: number, weight: number, sums: Float64Array, counts: Float64Array): void {
  for (let i = offsets[topic]!; i < offsets[topic + 1]!; i++) {
    sums[cities[i]!]! += weight * values[i]!;
    counts[cities[i]!]!++;
  }
}
