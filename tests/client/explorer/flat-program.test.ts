/** Programs without instancing: every corner of a mesh stands in the buffer with what belongs to its node or link. */
import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('WebGLRenderingContext', { UNSIGNED_BYTE: 5121, FLOAT: 5126 });
const { flat } = await import('../../../client/explorer/picture/flat-program.ts');

/** Two values and a colour for each item, a mesh of three corners. */
class Instanced {
  array = new Float32Array(30);
  getDefinition() {
    return {
      VERTICES: 3, METHOD: 4, UNIFORMS: [], VERTEX_SHADER_SOURCE: '', FRAGMENT_SHADER_SOURCE: '',
      ATTRIBUTES: [{ name: 'a_position', size: 2, type: 5126 }, { name: 'a_color', size: 4, type: 5121, normalized: true }],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: 5126 }], CONSTANT_DATA: [[10], [20], [30]],
    };
  }
  processVisibleItem(index: number, startIndex: number, { x, y }: { x: number; y: number }) {
    this.array.set([x, y, index], startIndex);
  }
}

describe('a program without instancing', () => {
  const Flat = flat(Instanced);
  test('takes the constant values among those of each corner', () => {
    const definition = new Flat().getDefinition();
    expect(definition).not.toHaveProperty('CONSTANT_ATTRIBUTES');
    expect(definition).not.toHaveProperty('CONSTANT_DATA');
    expect(definition.ATTRIBUTES.map(({ name }) => name)).toEqual(['a_position', 'a_color', 'a_angle']);
  });
  test('writes an item once for each corner, where the item begins', () => {
    const made = new Flat();
    made.processVisibleItem(7, 12, { x: 1, y: 2 });
    expect([...made.array.slice(0, 12)]).toEqual(Array.from({ length: 12 }, () => 0));
    expect([...made.array.slice(12, 24)]).toEqual([1, 2, 7, 10, 1, 2, 7, 20, 1, 2, 7, 30]);
    expect([...made.array.slice(24)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('keeps the bytes of a colour that is no number as a float', () => {
    const made = new Flat();
    const [bytes] = new Float32Array(new Uint8Array([1, 2, 192, 255]).buffer);
    made.processVisibleItem(bytes!, 0, { x: 0, y: 0 });
    const written = (at: number) => [...new Uint8Array(made.array.buffer, at * 4, 4)];
    expect(written(6)).toEqual(written(2));
    expect(written(10)).toEqual(written(2));
    expect(written(2)[3]).toBe(255);
  });
});
