// The phone's page in real Chromium.
import assert from 'node:assert/strict';
import { inClass, joinedPhone, openDesk, openPage, step, until } from './Classroom.mjs';

const votes = (desk) => desk.locator('header b', { hasText: 'voted' }).innerText();
const voteIn = (phone) => phone.locator('.state .in').waitFor();
async function openVote(desk) { await step(desk, 'PageDown', 'The line is shown'); await step(desk, 'PageDown', 'Vote open'); }

inClass('A phone joins, votes, changes its vote, and sees how the room voted and why', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei'), jonas = await joinedPhone(browser, host, 'Jonas');
    await openVote(desk);
    const replies = mei.locator('.reply:not(.locked)');
    await replies.nth(0).click();
    await voteIn(mei);
    await jonas.locator('.reply:not(.locked)').nth(1).click();
    await until(async () => (await votes(desk)).startsWith('2 of 2'), 'two votes');
    await replies.nth(1).click();
    await until(async () => (await desk.locator('.reply .bar', { hasText: '100%' }).count()) === 1, 'both on one reply');
    assert.ok(await replies.nth(1).locator('input').isChecked());
    assert.equal(await mei.locator('.why').count(), 0, 'no why before the reveal');
    await step(desk, 'PageDown', 'Vote closed');
    await mei.locator('.reply input:disabled').first().waitFor();
    await step(desk, 'PageDown', 'Result shown');
    await mei.locator('.result').first().waitFor();
    assert.match(await mei.locator('.result', { hasText: 'Your vote' }).innerText(), /2 · 100%/);
    assert.ok(await mei.locator('.why').count() > 1);
    assert.ok(await mei.getByText('A good reply').count() > 0);
    assert.deepEqual([...mei.troubles, ...jonas.troubles, ...desk.troubles], []);
});

inClass('A vote can be taken back', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await openVote(desk);
    await mei.locator('.reply:not(.locked)').first().click();
    await until(async () => (await votes(desk)).startsWith('1 of 1'), 'one vote');
    await mei.getByRole('button', { name: 'Take it back' }).click();
    await until(async () => (await votes(desk)).startsWith('0 of 1'), 'no vote');
    assert.equal(await mei.locator('.reply input:checked').count(), 0);
});

inClass('A phone that slept comes back with its name, and its vote goes out', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await openVote(desk);
    await mei.context().setOffline(true);
    await mei.locator('.lost').waitFor();
    await mei.locator('.reply:not(.locked)').nth(1).click();
    assert.match(await votes(desk), /^0 of 1/);
    await mei.context().setOffline(false);
    await until(async () => (await votes(desk)).startsWith('1 of 1'), 'the vote is there');
    await voteIn(mei);
    await mei.reload();
    await voteIn(mei);
    assert.match(await mei.locator('header').innerText(), /Mei/);
    assert.ok(await mei.locator('.reply:not(.locked)').nth(1).locator('input').isChecked());
});

inClass('A host that was killed goes on with the same phones and votes', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await openVote(desk);
    await mei.locator('.reply:not(.locked)').nth(1).click();
    await voteIn(mei);
    await host.kill();
    await mei.locator('.lost').waitFor();
    await host.start();
    await mei.locator('.lost').waitFor({ state: 'detached' });
    await until(async () => (await votes(desk)).startsWith('1 of 1'), 'the trainer sees the vote again');
    await voteIn(mei);
    assert.ok(await mei.locator('.reply:not(.locked)').nth(1).locator('input').isChecked());
});

inClass('A class that was ended says goodbye, and goes on by itself when it is begun again', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei');
    await openVote(desk);
    await mei.locator('.reply:not(.locked)').nth(1).click();
    await voteIn(mei);
    await host.kill('SIGTERM');
    await mei.getByRole('heading', { name: 'The class is over' }).waitFor();
    await desk.getByRole('heading', { name: 'The class is over' }).waitFor();
    assert.equal(await mei.locator('.lost').count(), 0);
    await host.start();
    await voteIn(mei);
    await until(async () => (await votes(desk)).startsWith('1 of 1'), 'the trainer sees the vote again');
    assert.ok(await mei.locator('.reply:not(.locked)').nth(1).locator('input').isChecked());
});

inClass('A name with markup is shown as it was written and runs nothing', async ({ browser, host }) => {
    const { desk, projector } = await openDesk(browser, host);
    const name = '<img src=x onerror=a()>';
    const phone = await joinedPhone(browser, host, name);
    assert.equal(await phone.locator('header bdi').innerText(), name);
    await until(async () => (await desk.locator('.people bdi').allInnerTexts()).includes(name), 'the trainer sees the name');
    await until(async () => (await projector.locator('.people bdi').allInnerTexts()).includes(name), 'the projector shows the name');
    for (const page of [phone, desk, projector]) assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual([...phone.troubles, ...desk.troubles, ...projector.troubles], []);
});

inClass('The page speaks the phone’s language and can be switched', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const phone = await openPage(browser, `${host.origin}/j/${host.code}`, { locale: 'zh-CN' });
    await phone.getByRole('heading', { name: '加入课堂' }).waitFor();
    assert.equal(await phone.locator('html').getAttribute('lang'), 'zh-Hans');
    await phone.getByRole('button', { name: '不留名加入' }).click();
    await phone.getByRole('heading', { name: '你已加入' }).waitFor();
    assert.match(await phone.locator('header').innerText(), /访客 \d/);
    await openVote(desk);
    await phone.locator('.reply:not(.locked)').first().click();
    await phone.getByText('你的一票已送到').waitFor();
    assert.match(await phone.locator('.bubble').innerText(), /[\u4e00-\u9fff]/);
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByText('Your vote is in').waitFor();
    assert.doesNotMatch(await phone.locator('main').innerText(), /[\u4e00-\u9fff]/);
    assert.ok(await phone.locator('.reply input:checked').count() === 1, 'the vote stays');
});

inClass('A wrong code, a name that is taken and an empty name are told at their field', async ({ browser, host }) => {
    await joinedPhone(browser, host, 'Mei');
    const phone = await openPage(browser, host.origin + '/j/' + 'ZZZZ');
    await phone.locator('button[type=submit]').click();
    await phone.getByText('Please write a name').waitFor();
    await phone.locator('#name').fill('Mei');
    await phone.locator('button[type=submit]').click();
    await phone.getByText('not the code on the screen').waitFor();
    assert.ok(await phone.locator('#code').evaluate((field) => field === document.activeElement));
    await phone.locator('#code').fill(host.code.toLowerCase());
    await phone.locator('button[type=submit]').click();
    await phone.getByText('has that name already').waitFor();
    assert.equal(await phone.locator('#name').getAttribute('aria-invalid'), 'true');
    await phone.locator('#name').fill('Mei L.');
    await phone.locator('button[type=submit]').click();
    await phone.locator('.calm .sign').waitFor();
});

inClass('Keys alone suffice, focus stays where it is, and each line is said once', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const phone = await openPage(browser, `${host.origin}/j/${host.code}`);
    await phone.evaluate(() => {
        window.spoken = [];
        new MutationObserver(() => window.spoken.push(document.querySelector('body > [role=status]').textContent))
            .observe(document.querySelector('body > [role=status]'), { childList: true, characterData: true, subtree: true });
    });
    await phone.locator('#name').focus();
    await phone.keyboard.type('Mei');
    await phone.keyboard.press('Enter');
    await phone.locator('.calm .sign').waitFor();
    await openVote(desk);
    await phone.locator('.reply:not(.locked) input').first().focus();
    await phone.keyboard.press('Space');
    await voteIn(phone);
    await phone.keyboard.press('ArrowDown');
    await until(async () => (await phone.locator('.reply input:checked').count()) === 1 && !(await phone.locator('.reply:not(.locked) input').first().isChecked()), 'the arrow chose the next reply');
    await joinedPhone(browser, host, 'Jonas');
    await phone.waitForTimeout(300);
    assert.ok(await phone.evaluate(() => document.activeElement.type === 'radio' && document.activeElement.checked), 'focus stays on the reply through updates');
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await phone.locator('.result').first().waitFor();
    const line = (await phone.locator('.bubble p').innerText()).slice(0, 30), spoken = await phone.evaluate(() => window.spoken);
    assert.equal(spoken.filter((text) => text.includes(line)).length, 1);
    assert.ok(spoken.some((text) => text.startsWith('The result')));
    assert.deepEqual(await phone.getByRole('main').count(), 1);
    assert.ok(await phone.getByRole('heading', { level: 1 }).count() === 1);
});

inClass('On the smallest phone and with letters twice as large nothing has to be scrolled sideways', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const small = await joinedPhone(browser, host, 'A name of many letters', { viewport: { width: 320, height: 568 } });
    const fits = async (where) => {
        for (const size of ['', '200%']) {
            await small.evaluate((s) => { document.documentElement.style.fontSize = s; }, size);
            assert.ok(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} ${size}`);
        }
    };
    await fits('lobby');
    await openVote(desk);
    await small.locator('.reply').first().waitFor();
    await fits('vote');
    await small.locator('.reply:not(.locked)').first().click(); // with no vote at all the vote would open again
    await voteIn(small);
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await small.locator('.result').first().waitFor();
    await fits('result');
});

inClass('The page is under 60 kB and asks for nothing but itself', async ({ browser, host }) => {
    const answer = await fetch(host.origin + '/');
    const page = await answer.text();
    assert.ok(Buffer.byteLength(page) < 60000);
    assert.match(answer.headers.get('content-security-policy'), /default-src 'none'/);
    assert.doesNotMatch(page, /\b(?:src|href)="(?!data:)[^"]*\/\//);
    const phone = await joinedPhone(browser, host, 'Mei');
    assert.deepEqual(phone.troubles, []);
});

inClass('What is new comes into sight by itself', async ({ browser, host }) => {
    const { desk } = await openDesk(browser, host);
    const mei = await joinedPhone(browser, host, 'Mei', { viewport: { width: 320, height: 568 } });
    await openVote(desk);
    await mei.locator('.reply:not(.locked)').first().click();
    await voteIn(mei);
    await mei.evaluate(() => scrollTo(0, 0));
    await step(desk, 'PageDown', 'Vote closed');
    await step(desk, 'PageDown', 'Result shown');
    await mei.getByText('How the room voted').waitFor();
    await until(() => mei.evaluate(() => scrollY > 0), 'the result is in sight');
    await step(desk, '1');
    for (let i = 0; i < 3 && !/The line is shown/.test(await desk.locator('header').innerText()); ++i) await step(desk, 'PageDown');
    await mei.getByText('We said').waitFor();
    await until(() => mei.evaluate(() => scrollY === 0), 'the new line is in sight');
});
