// The trainer's page and the projector's in real Chromium.
import assert from 'node:assert/strict';
import { inClass, joinedPhone, openDesk, openPage, saidOn, step, until } from './Classroom.mjs';

inClass('The hour is led with Page Down alone; two phones and the projector follow', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    assert.doesNotMatch(desk.url(), /#/, 'the secret does not stay in the address');
    assert.match(await saidOn(projector), new RegExp(host.code));
    const mei = await joinedPhone(browser, host, 'Mei'), jonas = await joinedPhone(browser, host, 'Jonas');
    await step(desk, 'PageDown', 'The line is shown');
    const line = await desk.locator('.bubble p').innerText();
    for (const page of [projector, mei]) await page.locator('.bubble', { hasText: line }).waitFor();
    await step(desk, 'PageDown', 'Vote open');
    for (const phone of [mei, jonas]) await phone.locator('.reply:not(.locked)').first().click();
    await projector.getByText('2 of 2 voted').waitFor();
    const secrets = await desk.locator('main .reply .hint, .talk dd').allInnerTexts();
    assert.ok(secrets.length > 3);
    const hidden = async (page) => { const all = await page.content(); return secrets.every((secret) => !all.includes(secret)); };
    assert.ok(await hidden(projector) && await hidden(mei), 'no note and no why before the reveal');
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await projector.getByText('100%').waitFor();
    await until(async () => !/The line is shown/.test(await desk.locator('header').innerText()), 'the result stands');
    for (let i = 0; i < 3 && !/The line is shown/.test(await desk.locator('header').innerText()); ++i) { await step(desk, 'PageDown'); await desk.waitForTimeout(600); }
    await until(async () => (await desk.locator('.bubble p').innerText()) !== line, 'the talk goes on');
    await projector.getByText('We said').waitFor();
    await mei.getByText('We said').waitFor();
    assert.deepEqual([...desk.troubles, ...projector.troubles, ...mei.troubles], []);
});

// How high the lowest letters on the projector are, in twenty-fifths of the screen.
const lowestLetter = (page) => page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT), sizes = [];
    for (let text; (text = texts.nextNode());) if (text.data.trim() && text.parentElement.getClientRects().length) sizes.push(parseFloat(getComputedStyle(text.parentElement).fontSize));
    return Math.min(...sizes) / innerHeight * 25;
});

for (const locale of ['en-GB', 'zh-CN']) inClass(`No letter on the projector is lower than a twenty-fifth of it, and no text is cut off, in ${locale}`, async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host, { locale });
    const phones = [await joinedPhone(browser, host, 'Mei'), await joinedPhone(browser, host, 'Jonas')];
    const look = async (what) => {
        for (const [width, height] of [[1024, 640], [1366, 768], [1920, 1080]]) {
            await projector.setViewportSize({ width, height });
            await until(async () => (await lowestLetter(projector)) > 0.99, `letters for the back row: ${what} at ${width}x${height}`);
            await until(() => projector.locator('.stage > main').evaluate((main) => main.scrollHeight <= main.clientHeight + 1 || getComputedStyle(main).overflowY === 'auto'), `all to be seen: ${what} at ${width}x${height}`);
        }
    };
    await look('the lobby');
    await step(desk, 'PageDown');
    await projector.locator('.reply').first().waitFor();
    await look('the line');
    await step(desk, 'PageDown');
    for (const [i, phone] of phones.entries()) await phone.locator('.reply:not(.locked)').nth(i).click();
    await until(async () => /2.* 2|2 人中已有 2/.test(await desk.locator('header').innerText()), 'two votes');
    await step(desk, 'PageDown');
    await step(desk, 'PageDown');
    await projector.locator('.reply.good').waitFor();
    await look('the result');
    await step(desk, 'PageDown');
    await projector.locator('.told .why').first().waitFor();
    await look('the reasons');
    assert.ok(await projector.locator('.told .why').first().isVisible(), 'the reasons are not what is left out');
    assert.deepEqual([...desk.troubles, ...projector.troubles], []);
});

inClass('A tie is the trainer’s to break, by a number', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei'), jonas = await joinedPhone(browser, host, 'Jonas');
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    await mei.locator('.reply:not(.locked)').nth(0).click();
    await jonas.locator('.reply:not(.locked)').nth(1).click();
    await until(async () => (await desk.locator('header').innerText()).includes('2 of 2'), 'two votes');
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await desk.getByText('A tie').waitFor();
    const open = desk.locator('main .reply:not(.shut) .number');
    await step(desk, await open.nth(1).innerText());
    await desk.getByRole('button', { name: /Continue with reply/ }).waitFor();
    await step(desk, 'PageDown', 'The line is shown');
});

inClass('The minority’s branch is looked at, and left again', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const phones = [await joinedPhone(browser, host, 'Mei'), await joinedPhone(browser, host, 'Jonas'), await joinedPhone(browser, host, 'Anna')];
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    for (const [i, phone] of phones.entries()) await phone.locator('.reply:not(.locked)').nth(i ? 0 : 1).click();
    await until(async () => (await desk.locator('header').innerText()).includes('3 of 3'), 'three votes');
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await step(desk, 'l', 'The line is shown');
    await projector.getByText('the other branch').waitFor();
    await phones[1].getByText('the other branch').waitFor();
    await step(desk, 'PageUp', 'Result shown');
    await phones[1].locator('.result').first().waitFor();
});

inClass('Pause, the dark projector, hidden names and a removed phone', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei'), rude = await joinedPhone(browser, host, 'Rude');
    await projector.getByText('Rude').waitFor();
    await step(desk, 'n');
    await until(async () => !(await saidOn(projector)).includes('Mei'), 'no names on the projector');
    await desk.getByRole('button', { name: 'Remove Rude' }).click();
    await desk.getByRole('button', { name: 'Remove Rude' }).click();
    await rude.getByText('took this phone out').waitFor();
    assert.equal(await rude.locator('#code').inputValue(), host.code);
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'b', 'Projector dark');
    await projector.locator('.dark').waitFor();
    await mei.getByRole('heading', { name: 'Please look to the front' }).waitFor();
    await step(desk, '.', 'The line is shown');
    await step(desk, 'p', 'Paused');
    await mei.getByRole('heading', { name: 'A short pause' }).waitFor();
    await step(desk, 'PageDown', 'The line is shown');
    await mei.locator('.bubble').waitFor();
});

inClass('Without phones the hands are counted by number keys', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    await step(desk, 'PageDown', 'The line is shown');
    const numbers = await desk.locator('main .reply:not(.shut) .number').allInnerTexts();
    for (let i = 0; i < 20; ++i) await desk.keyboard.press(numbers[0]); // none is lost, however fast
    await desk.getByText('Hands: 20').waitFor();
    for (let i = 0; i < 3; ++i) await desk.keyboard.press('Shift+Digit' + numbers[0]);
    await desk.getByText('Hands: 17').waitFor();
    await step(desk, 'PageDown', 'Result shown');
    await projector.getByText('17 · 100%').waitFor();
});

inClass('Without the secret the trainer’s page stays shut', async ({ browser, host }) => {
    const stranger = await openPage(browser, host.origin + '/trainer', { viewport: { width: 1280, height: 720 } });
    await stranger.getByText('This is the trainer’s page').waitFor();
    await stranger.locator('input').fill('guess');
    await stranger.getByRole('button', { name: 'Open' }).click();
    await stranger.getByText('Only the trainer').waitFor();
    const projector = await openPage(browser, host.origin + '/trainer?view=projector');
    await projector.getByText('This is the trainer’s page').waitFor();
    await stranger.locator('input').fill(host.trainer);
    await stranger.getByRole('button', { name: 'Open' }).click();
    await stranger.locator('.desk').waitFor();
});

inClass('A talk that is ended shows its end everywhere, and offers its papers', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await step(desk, 'PageDown', 'The line is shown');
    await step(desk, 'PageDown', 'Vote open');
    await mei.locator('.reply:not(.locked)').first().click();
    await projector.getByText('1 of 1 voted').waitFor();
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await desk.getByRole('button', { name: 'End', exact: true }).click();
    await desk.getByRole('button', { name: 'End this part?' }).click();
    await desk.locator('.phase', { hasText: 'Over' }).waitFor();
    await mei.getByText('Your votes (1)').waitFor();
    await projector.locator('.calm', { hasText: 'topped before the first reply' }).waitFor();
    await mei.getByText('topped before the first reply').first().waitFor();
    const papers = await desk.locator('main a').evaluateAll((links) => links.map((link) => link.href));
    assert.deepEqual(papers.map((paper) => new URL(paper).pathname.split('/').pop()), ['debrief', 'export.html', 'export.pdf', 'export.csv', 'export.json', 'export.xapi']);
    for (const paper of papers) assert.equal((await desk.request.get(paper)).status(), 200, paper);
    await desk.getByRole('button', { name: 'Once more from the start' }).click();
    await mei.getByRole('heading', { name: 'You’re in' }).waitFor();
    assert.deepEqual([...desk.troubles, ...projector.troubles, ...mei.troubles], []);
});
