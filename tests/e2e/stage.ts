/** A browser and a server of its own for a suite of browser tests; both end with it. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, openPage, startServer, type RunningServer } from './browser.ts';

export interface Stage {
  readonly browser: Browser;
  readonly server: RunningServer;
  /** A page at an address of the server. */
  open(address: string, options?: BrowserContextOptions): ReturnType<typeof openPage>;
}

/** Called within a describe; what it gives is there once the tests run. */
export function onStage(): Stage {
  let [browser, server]: [Browser | undefined, RunningServer | undefined] = [undefined, undefined];
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the stage is there only while its tests run');
    return part;
  };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get browser() { return there(browser); },
    get server() { return there(server); },
    async open(address, options) {
      const opened = await openPage(there(browser), options);
      await opened.page.goto(`${there(server).url}${address}`);
      return opened;
    },
  };
}
