/** Name and version of the product, written beside every result; kept equal to package.json by a test. */
export const SOFTWARE = 'interurban 0.1.0';
