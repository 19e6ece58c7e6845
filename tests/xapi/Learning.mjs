// A learner's folder with a few talks in it, and a record store to send them to.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.env.RAPPORT_PROGRAM;
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const queue = 'dialogues/case-long-queue.xml';
const drill = 'dialogues/drills/links-and-steps.xml';

// For how long the learner lets a record store keep the results.
export const agreed = ['--keep-days', '30'];

export class Learner {
    constructor() {
        this.home = mkdtempSync(join(tmpdir(), 'rapport-xapi-'));
    }
    run(args, environment = {}) {
        const ran = spawnSync(program, [...args, '--home', this.home], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment } });
        return { code: ran.status, output: ran.stdout, errors: ran.stderr };
    }
    start(args) {
        return spawn(program, [...args, '--home', this.home], { cwd: root, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    }
    // As run, while the record store in this process can answer.
    runBeside(args, environment = {}) {
        return new Promise((resolve) => {
            const child = spawn(program, [...args, '--home', this.home], { cwd: root, env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment } });
            let output = '', errors = '';
            child.stdout.on('data', (text) => (output += text));
            child.stderr.on('data', (text) => (errors += text));
            child.on('close', (code) => resolve({ code, output, errors }));
        });
    }
    // Plays the queue to its end, taking the reply at `pick` of those open; and a drill; and leaves one talk unfinished.
    playAll() {
        for (const pick of [0, 1]) {
            let choices = '';
            for (let turn = 0; turn < 60; ++turn) {
                const now = JSON.parse(this.run(['play', queue, '--json', '--choices', choices]).output);
                if (now.over) break;
                choices += (choices && ',') + now.open[Math.min(pick, now.open.length - 1)];
            }
            this.run(['play', queue, '--keep', '--choices', choices]);
        }
        const first = JSON.parse(this.run(['play', queue, '--json', '--choices', '']).output).open[0];
        this.run(['play', queue, '--keep', '--choices', first]);
        this.run(['play', drill, '--keep', '--choices', 'understand+promise+keep+verify']);
        return this;
    }
    statements() {
        return this.run(['export', 'xapi', ...agreed]).output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    }
    forget() {
        rmSync(this.home, { recursive: true, force: true });
    }
}

// Keeps statements as a record store does: an id is taken once. `mishap(count)` says what goes wrong at a request: a status,
// "lost" (taken, but the answer never comes), "hang up" (not taken), or nothing.
export class Store {
    constructor(mishap = () => undefined) {
        this.statements = new Map();
        this.requests = [];
        this.twice = 0;
        this.server = createServer((request, response) => {
            let body = '';
            request.on('data', (text) => (body += text));
            request.on('end', () => this.answer(request, response, body, mishap(this.requests.length)));
        });
    }
    answer(request, response, body, mishap) {
        this.requests.push({ method: request.method, url: request.url, headers: request.headers });
        if (mishap === 'hang up') return request.socket.destroy();
        if (typeof mishap === 'number') {
            response.writeHead(mishap, mishap === 429 ? { 'Retry-After': '0' } : {});
            return response.end('not now');
        }
        const sent = [JSON.parse(body)].flat();
        if (sent.some((each) => this.statements.has(each.id))) {
            this.twice += sent.filter((each) => this.statements.has(each.id)).length;
            response.writeHead(409);
            return response.end('known');
        }
        for (const each of sent) this.statements.set(each.id, each);
        if (mishap === 'lost') return request.socket.destroy();
        response.writeHead(request.method === 'PUT' ? 204 : 200, { 'Content-Type': 'application/json' });
        response.end(request.method === 'PUT' ? undefined : JSON.stringify(sent.map((each) => each.id)));
    }
    async open() {
        await new Promise((ready) => this.server.listen(0, '127.0.0.1', ready));
        this.address = `http://127.0.0.1:${this.server.address().port}/xapi`;
        return this;
    }
    close() {
        this.server.closeAllConnections?.();
        this.server.close();
    }
}
