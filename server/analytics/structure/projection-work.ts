/** Work on a projection that all pieces of a measure share. */
import type { Projection } from '../../graph/network-projection.ts';

/** `make`, made once for each projection as long as that is kept: the same answer, sooner. */
export function oncePerProjection<V>(make: (projection: Projection) => V): (projection: Projection) => V {
  const kept = new WeakMap<Projection, { readonly made: V }>();
  return (projection) => {
    const known = kept.get(projection) ?? { made: make(projection) };
    kept.set(projection, known);
    return known.made;
  };
}

/** A directed network whose every arc is answered by one of the same weight is an undirected one: given back as such. */
export function asUndirectedIfSymmetric(projection: Projection): Projection {
  const { form, out, in: into } = projection;
  const symmetric = form === 'undirected' || (out.targets.length === into.targets.length && out.offsets.every((offset, u) => offset === into.offsets[u])
    && out.targets.every((target, i) => target === into.targets[i] && out.weights[i] === into.weights[i]));
  return symmetric ? { ...projection, form: 'undirected', in: out } : projection;
}
