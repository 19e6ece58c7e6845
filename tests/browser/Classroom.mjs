// A real class for a test: the program hosting a conversation, and real Chromium pages around it. RAPPORT_PROGRAM and
// CHROMIUM say which programs to take.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.RAPPORT_PROGRAM || join(root, 'build', 'release', 'rapport');
const browserPath = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
export const patience = 60000; // milliseconds: the machine may be busy

// `rapport class` without a window. It can be killed and started again at the same address.
export class Host {
    constructor(file = 'dialogues/case-long-queue.xml') {
        this.file = join(root, file);
        this.home = mkdtempSync(join(tmpdir(), 'rapport-class-'));
        this.port = 0;
    }

    async start() {
        this.process = spawn(program, ['--home', this.home, 'class', this.file, '--headless', '--port', String(this.port), '--bind', '127.0.0.1'],
            { stdio: ['ignore', 'pipe', 'inherit'] });
        const gone = new Promise((resolve) => this.process.once('exit', resolve));
        this.gone = gone;
        const line = await new Promise((resolve, reject) => {
            let said = '';
            this.process.stdout.on('data', (part) => { said += part; if (said.includes('\n')) resolve(said); });
            gone.then((code) => reject(new Error(`the host ended with ${code}`)));
        });
        Object.assign(this, JSON.parse(line));
        this.origin = new URL(this.trainer).origin;
        this.port = Number(new URL(this.trainer).port);
        return this;
    }

    // As by a power cut, or asked to end; start() takes the class up again.
    async kill(signal = 'SIGKILL') {
        this.process.kill(signal);
        await this.gone;
    }

    async end() {
        if (this.process) this.process.kill('SIGTERM');
        await this.gone;
        rmSync(this.home, { recursive: true, force: true });
    }
}

const launch = () => chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'], timeout: 180000 });

// A test with a class of its own, ended whatever happens; all tests of a file share one browser.
let browser;
export function inClass(name, run, file) {
    test(name, { timeout: 300000 }, async () => {
        browser ??= await launch();
        const host = new Host(file);
        try { await run({ browser, host: await host.start() }); } finally {
            for (const context of browser.contexts()) await context.close();
            await host.end();
        }
    });
}
after(async () => { if (browser) await browser.close(); });

// A page of its own (own cookies, own language), with everything it complains about or asks of others written down.
export async function openPage(browser, address, settings = {}) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...settings });
    context.setDefaultTimeout(patience);
    return watched(await context.newPage(), address);
}

export async function watched(page, address) {
    page.troubles = [];
    page.on('pageerror', (error) => page.troubles.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error' && !/net::|Failed to load resource/.test(message.text())) page.troubles.push(message.text()); });
    page.on('dialog', (dialog) => { page.troubles.push('a dialog: ' + dialog.message()); dialog.dismiss(); });
    page.on('request', (request) => { if (!/^data:/.test(request.url()) && new URL(request.url()).origin !== new URL(address).origin) page.troubles.push('asks elsewhere: ' + request.url()); });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: patience });
    return page;
}

// A phone that has scanned the code and joined.
export async function joinedPhone(browser, host, name, settings) {
    const page = await openPage(browser, `${host.origin}/j/${host.code}`, settings);
    await page.locator('#name').fill(name);
    await page.locator('button[type=submit]').click();
    await page.locator('footer button').waitFor();
    return page;
}

// The trainer's page and the projector's, which share what the trainer's browser knows.
export async function openDesk(browser, host, settings = {}) {
    const desk = await openPage(browser, host.trainer, { viewport: { width: 1280, height: 720 }, ...settings });
    await desk.locator('.desk').waitFor();
    const projector = await watched(await desk.context().newPage(), host.origin + '/trainer?view=projector');
    await projector.locator('.stage').waitFor();
    await desk.bringToFront();
    return { desk, projector };
}

// One step of the trainer, and the phase it has to lead to.
export async function step(desk, key, phase) {
    await desk.waitForTimeout(400); // a remote that bounces is not heard twice
    await desk.locator('.desk .primary:not([aria-busy])').waitFor();
    await desk.keyboard.press(key);
    if (phase) await desk.locator('.phase', { hasText: phase }).first().waitFor();
}

export const saidOn = (page) => page.locator('body').innerText();

// Waits until something is so.
export async function until(what, why) {
    for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) if (await what()) return;
    throw new Error(`did not come to be: ${why}`);
}
