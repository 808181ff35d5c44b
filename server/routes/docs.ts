/** `/api/openapi.json` and, for people, `/api/docs`: Swagger UI from its package, without inline scripts. */
import express, { type Router } from 'express';
import swaggerUi from 'swagger-ui-dist';
import type { OpenApiDocument } from '../openapi.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interurban API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, docExpansion: 'none', filter: true, tagsSorter: 'alpha' });
`;

const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

export function docsRoutes(router: Router, document: OpenApiDocument): void {
  const json = JSON.stringify(document);
  router.get('/openapi.json', (_request, response) => { response.type('application/json').setHeader('Cache-Control', 'no-cache'); response.send(json); });
  router.get('/docs', (request, response) => {
    // Relative addresses in the page need the path without a slash at its end.
    if (request.path.endsWith('/')) return response.redirect(301, '/api/docs');
    response.type('html').setHeader('Cache-Control', 'no-cache');
    response.send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => { response.type('text/javascript').setHeader('Cache-Control', 'no-cache'); response.send(START); });
  const folder = swaggerUi.getAbsoluteFSPath();
  const files = express.static(folder, { index: false, maxAge: '1h', fallthrough: true, redirect: false });
  for (const file of FILES) router.get(`/docs/${file}`, (request, response, next) => { request.url = `/${file}`; files(request, response, next); });
}
