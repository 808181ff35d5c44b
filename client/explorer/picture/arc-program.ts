/**
 * Links as arcs (quadratic Bézier curves), with an arrow head or without. Each is a thin
 * strip of triangles along the curve: few pixels to colour. The program of @sigma/edge-curve
 * colours the whole box around a curve, which brings a slow graphics card to a halt where
 * hundreds of long arcs lie over each other, as on a map.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { PictureLink, PictureNode } from './picture-graph.ts';

const SEGMENTS = 16;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
/** Head of an arrow by thickness of its link. */
const HEAD = { length: 2.5, width: 2 };

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
// x: how far along the body; y: side; z: 0 body, 1 base of the head, 2 its tip.
attribute vec3 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;
uniform float u_feather;
uniform float u_head;

varying vec4 v_color;
varying float v_offset;
varying float v_half;
varying float v_feather;

const float bias = 255.0 / 254.0;

void main() {
  vec2 source = ((u_matrix * vec3(a_source, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 target = ((u_matrix * vec3(a_target, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 delta = target - source;
  vec2 bend = (source + target) / 2.0 + vec2(-delta.y, delta.x) * a_curvature;

  float thickness = max(u_minEdgeThickness, a_thickness / u_sizeRatio) * u_pixelRatio;
  // An arrow ends at the rim of its target; the speed of the curve at its end turns pixels into shares.
  float speed = max(2.0 * length(target - bend), 1.0);
  float tip = 1.0 - u_head * min(0.5, a_targetSize * u_pixelRatio / u_sizeRatio / speed);
  float base = tip - u_head * min(0.4, thickness * ${HEAD.length.toFixed(1)} / speed);
  float at = a_corner.z > 1.5 ? tip : a_corner.z > 0.5 ? base : a_corner.x * base;

  vec2 point = mix(mix(source, bend, at), mix(bend, target, at), at);
  vec2 along = mix(bend - source, target - bend, at);
  vec2 normal = vec2(-along.y, along.x) / max(length(along), 1e-6);
  float halfWidth = a_corner.z > 1.5 ? 0.0 : a_corner.z > 0.5 ? thickness * ${(HEAD.width / 2).toFixed(1)} : thickness / 2.0;
  v_feather = u_feather;
  v_half = halfWidth;
  v_offset = a_corner.y * (halfWidth + u_feather);
  gl_Position = vec4((point + normal * v_offset) / u_dimensions * 2.0 - 1.0, 0, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_offset;
varying float v_half;
varying float v_feather;

void main() {
  float distance = abs(v_offset) - v_half;
  #ifdef PICKING_MODE
  if (distance > v_feather) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = mix(vec4(0.0), v_color, 1.0 - smoothstep(-v_feather, v_feather, distance));
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions', 'u_minEdgeThickness', 'u_feather', 'u_head'] as const;

/** The strip: pairs of corners along the body, then the base of the head and its tip. Without a head the last pairs fall together. */
const CORNERS: number[][] = [];
for (let step = 0; step <= SEGMENTS; step += 1) CORNERS.push([step / SEGMENTS, -1, 0], [step / SEGMENTS, 1, 0]);
const HEAD_CORNERS = [[1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2]];

export function createArcProgram(head: boolean): EdgeProgramType<PictureNode, PictureLink> {
  const corners = head ? [...CORNERS, ...HEAD_CORNERS] : CORNERS;
  return class ArcProgram extends EdgeProgram<(typeof UNIFORMS)[number], PictureNode, PictureLink> {
    getDefinition() {
      return {
        VERTICES: corners.length, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT, METHOD: TRIANGLE_STRIP as 5, UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT }, { name: 'a_target', size: 2, type: FLOAT }, { name: 'a_targetSize', size: 1, type: FLOAT }, { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT }, { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true }, { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }], CONSTANT_DATA: corners,
      };
    }

    processVisibleItem(edgeIndex: number, startIndex: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
      this.array.set([source.x, source.y, target.x, target.y, target.size, data.size || 1, (data as EdgeDisplayData & { curvature?: number }).curvature ?? 0, floatColor(data.color), edgeIndex], startIndex);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
      gl.uniform1f(uniformLocations.u_feather, params.antiAliasingFeather);
      gl.uniform1f(uniformLocations.u_head, head ? 1 : 0);
    }
  } as unknown as EdgeProgramType<PictureNode, PictureLink>;
}
