/**
 * Programs of Sigma without instancing. Sigma draws every node and link as an instance of a
 * mesh of three to six corners; a graphics card in software (a virtual machine, a remote
 * desktop, a laptop without a driver) takes about 10 µs for each instance, so that a frame of
 * 20,000 nodes lasts half a second. Here the corners stand in the buffer one by one. While
 * the camera moves nothing can be pointed at, and nothing is drawn for it.
 */
import type Sigma from 'sigma';
import type { ProgramDefinition } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

type Definition = ProgramDefinition & { CONSTANT_ATTRIBUTES: ProgramDefinition['ATTRIBUTES']; CONSTANT_DATA: number[][] };
interface Drawing {
  array: Float32Array;
  renderer: Sigma;
  pickProgram: object | null;
  render(params: RenderParams): void;
  getDefinition(): ProgramDefinition | Definition;
  /** Writes one item; the number of values before `startIndex` differs between nodes and links. */
  processVisibleItem(index: number, startIndex: number, ...data: unknown[]): void;
}
type Program = new (...rest: never[]) => Drawing;

const values = (attributes: ProgramDefinition['ATTRIBUTES']): number => attributes.reduce((sum, { size, type }) => sum + (type === WebGLRenderingContext.UNSIGNED_BYTE ? 1 : size), 0);

/** The same drawing of `Instanced`, which must be an instanced program of triangles. */
export function flat<P>(Instanced: P): P {
  const Base = Instanced as unknown as Program;
  const { CONSTANT_DATA: corners, ATTRIBUTES, CONSTANT_ATTRIBUTES } = Base.prototype.getDefinition() as Definition;
  const own = values(ATTRIBUTES);
  const stride = own + values(CONSTANT_ATTRIBUTES);
  return class FlatProgram extends Base {
    override getDefinition(): ProgramDefinition {
      const { CONSTANT_ATTRIBUTES: constant, CONSTANT_DATA: _, ...rest } = super.getDefinition() as Definition;
      return { ...rest, ATTRIBUTES: [...rest.ATTRIBUTES, ...constant] };
    }

    override processVisibleItem(index: number, startIndex: number, ...data: unknown[]): void {
      super.processVisibleItem(index, startIndex, ...data);
      corners.forEach((corner, at) => {
        // By bytes: colours stand in the buffer as floats that are no numbers.
        if (at > 0) this.array.copyWithin(startIndex + at * stride, startIndex, startIndex + own);
        this.array.set(corner, startIndex + at * stride + own);
      });
    }

    override render(params: RenderParams): void {
      const picking = this.pickProgram;
      const [camera, mouse] = [this.renderer.getCamera(), this.renderer.getMouseCaptor()];
      // As Sigma says of hiding links on the move: it draws once more when this is over.
      if (camera.isAnimated() || mouse.isMoving || mouse.draggedEvents > 0 || mouse.currentWheelDirection !== 0) this.pickProgram = null;
      super.render(params);
      this.pickProgram = picking;
    }
  } as unknown as P;
}
