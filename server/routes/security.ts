/**
 * What keeps other web pages out of a server that has no login: a strict content policy,
 * only the expected Host names (against DNS rebinding), and no changes asked for by
 * other sites (against cross-site requests).
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { AppError } from '../errors.ts';

/** The one page that is made to be shown in frames: it cannot change anything. */
const FRAMED = /^\/embed\/?$/;

/** `embedAncestors`: what may show that page, as in `frame-ancestors`. */
export function securityHeaders(embedAncestors: readonly string[] = ["'self'"]): RequestHandler {
  const [apart, framed] = [headers(["'none'"], true), headers(embedAncestors, false)];
  return (request, response, next) => (FRAMED.test(request.path) ? framed : apart)(request, response, next);
}

/**
 * No inline scripts and nothing from elsewhere. Workers may come from blobs (the layout
 * does), styles may stand in the page (React Aria and Swagger UI put them there).
 */
function headers(frameAncestors: readonly string[], denyFrames: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [...frameAncestors],
      },
    },
    // Plain HTTP on this machine: a proxy in front decides about HTTPS.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    // The old header knows no list of sites; where the policy above has one, it stays away.
    xFrameOptions: denyFrames ? { action: 'deny' } : false,
  });
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** `name:port` without the port, lower case; brackets of IPv6 stay. */
function hostName(header: string): string {
  return header.toLowerCase().replace(/:\d*$/, '');
}

/**
 * Refuses requests for another host name while the server listens on this machine only.
 * Where HOST was set to another address, people reach it under names unknown here.
 */
export function expectedHost(host: string): RequestHandler {
  if (!isLoopback(host)) return (_request, _response, next) => next();
  const allowed = new Set([...LOOPBACK_NAMES, host.includes(':') ? `[${host.toLowerCase()}]` : host.toLowerCase()]);
  return (request, _response, next) => {
    if (allowed.has(hostName(request.headers.host ?? ''))) return next();
    next(new AppError('forbidden', 'this server answers on localhost only; set HOST to make it answer under another name'));
  };
}

/** Refuses changes that a page of another site asks for. Programs that send neither header pass. */
export const sameSiteWrites: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const trusted = site === undefined
    ? origin === undefined || (URL.canParse(origin) && new URL(origin).host === (request.headers.host ?? '').toLowerCase())
    : site === 'same-origin' || site === 'none';
  if (trusted) return next();
  next(new AppError('forbidden', 'changes are accepted from pages of this server only, not from other sites'));
};
