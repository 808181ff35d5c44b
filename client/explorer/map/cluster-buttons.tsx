/** A button over each cluster in view, for keyboard and screen reader; pointers reach the discs through the picture. */
import { listText } from '../../ui/number-text.ts';
import { discRadius } from './clusters.ts';
import { messages } from './messages.ts';
import type { Clusters } from './use-clusters.ts';

const NAMED = 3;

export function ClusterButtons({ clusters: { buttons, open }, nameOf }: { clusters: Clusters; nameOf: (key: string) => string }) {
  if (buttons.length === 0) return null;
  return (
    <div className="map-clusters" role="group" aria-label={messages.clusters}>
      {buttons.map(({ cluster, x, y }) => {
        const { members } = cluster;
        const names = members.slice(0, NAMED).map(({ key }) => nameOf(key));
        const radius = Math.max(12, discRadius(members.length) + 2);
        return (
          <button key={cluster.key} type="button" className="map-cluster" style={{ left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 }}
            aria-label={messages.cluster(members.length, listText(members.length > NAMED ? [...names, messages.more(members.length - NAMED)] : names))}
            onClick={() => open(cluster)} />
        );
      })}
    </div>
  );
}
