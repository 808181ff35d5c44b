/** Whether this browser can draw with WebGL. */
let webgl: boolean | undefined;

/** Looked at once: making a context takes a while. */
export function supportsWebGL(): boolean {
  webgl ??= makesWebGL();
  return webgl;
}

function makesWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
