/** How the graphics card draws each kind of node and link; only those a graph needs are compiled. */
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import { createEdgeCompoundProgram, EdgeArrowHeadProgram, EdgeClampedProgram, EdgeRectangleProgram, type EdgeProgramType, type NodeProgramType } from 'sigma/rendering';
import { createArcProgram } from './arc-program.ts';
import { flat } from './flat-program.ts';
import type { PictureGraph, PictureLink, PictureNode } from './picture-graph.ts';

/** The square program brings label functions of its own; labels here are placed for all nodes together. */
class SquareNode extends NodeSquareProgram<PictureNode, PictureLink> {
  override drawLabel = undefined as never;
  override drawHover = undefined as never;
}
const RingedNode = createNodeBorderProgram<PictureNode, PictureLink>({
  borders: [{ color: { attribute: 'borderColor' }, size: { attribute: 'borderSize', defaultValue: 1, mode: 'pixels' } }, { color: { attribute: 'color' }, size: { fill: true } }],
});

const NODE_PROGRAMS = { circle: flat(RingedNode), square: flat(SquareNode) };
const LINK_PROGRAMS = {
  line: flat(EdgeRectangleProgram), arrow: createEdgeCompoundProgram<PictureNode, PictureLink>([flat(EdgeClampedProgram), flat(EdgeArrowHeadProgram)] as EdgeProgramType<PictureNode, PictureLink>[]), curved: createArcProgram(false), curvedArrow: createArcProgram(true),
};
export type Programs = { nodeProgramClasses: Record<string, NodeProgramType<PictureNode, PictureLink>>; edgeProgramClasses: Record<string, EdgeProgramType<PictureNode, PictureLink>> };

const FIRST_PROGRAMS: Programs = { nodeProgramClasses: { circle: NODE_PROGRAMS.circle }, edgeProgramClasses: { line: LINK_PROGRAMS.line as EdgeProgramType<PictureNode, PictureLink> } };

/** Only the programs a graph and the links coming to it need, because each is compiled several times over. */
export function programsFor(graph: PictureGraph, before: Programs = FIRST_PROGRAMS, arcs = false, coming: Iterable<PictureLink['type']> = []): Programs {
  const [nodeProgramClasses, edgeProgramClasses] = [{ ...before.nodeProgramClasses }, { ...before.edgeProgramClasses }];
  graph.forEachNode((_, { type }) => { nodeProgramClasses[type] = NODE_PROGRAMS[type]; });
  graph.forEachEdge((_, { type }) => { edgeProgramClasses[type] = LINK_PROGRAMS[type] as EdgeProgramType<PictureNode, PictureLink>; });
  for (const type of coming) edgeProgramClasses[type] = LINK_PROGRAMS[type] as EdgeProgramType<PictureNode, PictureLink>;
  if (arcs) edgeProgramClasses['curved'] = LINK_PROGRAMS.curved;
  if (arcs && ('arrow' in edgeProgramClasses || 'curvedArrow' in edgeProgramClasses)) edgeProgramClasses['curvedArrow'] = LINK_PROGRAMS.curvedArrow;
  return { nodeProgramClasses, edgeProgramClasses };
}

