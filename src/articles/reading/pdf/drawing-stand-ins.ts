const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * pdf.js makes a `DOMMatrix` while it loads and takes it from a package with a binary, which is not there on every platform. Reading text
 * draws nothing, so constructors of nothing will do. Called before pdf.js is loaded, in a thread of its own.
 */
export const standInForDrawing = (scope: object): void => {
  for (const name of DRAWING) if (!(name in scope)) Reflect.set(scope, name, function standIn() {});
};
