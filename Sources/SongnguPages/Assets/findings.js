// Findings over the memory: page by page, each with its place marked, corrected and undone where it stands.
import { api, say, word, Refused } from "/assets/songngu.js";

const root = document.getElementById("findings");
const groups = document.getElementById("groups");
const template = document.getElementById("finding");
const grouping = document.getElementById("grouping");
const [goOn, fixAll, stop, progress, counts] =
    ["go-on", "fix-all", "stop", "progress", "counts"].map(id => document.getElementById(id));
const canFix = "canFix" in root.dataset;
const pageSize = 50;

/** Each finding that is shown: { unit, lang, text, counterpart, finding, element, operation }, in the memory's order. */
let entries = [];
let next = 0;
let units = 0;
let isReading = false;
let isStopped = false;

// MARK: - Asking

function query(values) {
    const { rule, concept } = root.dataset;
    return new URLSearchParams({ ...values, ...(rule && { rule }), ...(concept && { concept }) });
}

/** Notes of names in no glossary are no findings of this page. */
const wanted = found => found.finding.rule !== "unlisted";

/** Looks through the memory until there is a page of findings more. */
async function read() {
    if (isReading) return;
    isReading = true;
    goOn.hidden = true;
    let fresh = 0;
    try {
        while (next !== null && fresh < pageSize) {
            showCounts();
            const page = await api("GET", `/api/v1/glossary/findings?${query({ after: next, limit: pageSize - fresh })}`);
            const found = page.findings.filter(wanted);
            fresh += found.length;
            units += page.units;
            next = page.next ?? null;
            for (const value of found) add(value);
        }
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.said, true);
    }
    isReading = false;
    goOn.hidden = next === null;
    showCounts();
}

/** The findings of one unit as they are now: after a correction the places of others are elsewhere. */
async function readUnit(unit) {
    const page = await api("GET", `/api/v1/glossary/findings?${query({ after: unit - 1, limit: 500, units: 1 })}`);
    return page.findings.filter(found => found.unit === unit && wanted(found));
}

// MARK: - Showing

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The text with a range of its UTF-8 bytes marked. */
function marked(text, start, end) {
    const bytes = encoder.encode(text);
    const part = (from, to) => decoder.decode(bytes.subarray(from, to));
    const mark = document.createElement("mark");
    mark.textContent = part(start, end);
    return [part(0, start), mark, part(end)];
}

/** What the rule says, in the page's language; of a form not to write its name says all. */
function said(finding, place) {
    if (finding.rule !== "deprecated") place.textContent = word(`script-said-${finding.rule}`, finding.surface);
    place.title = finding.reason;
}

function make(entry) {
    const { finding } = entry;
    const element = template.content.firstElementChild.cloneNode(true);
    const part = name => element.querySelector(`.${name}`);
    part("rule").textContent = word(`script-rule-${finding.rule}`);
    if (finding.concept) {
        part("concept").textContent = finding.concept;
        part("concept").href = `/glossary/concepts/${encodeURIComponent(finding.concept)}`;
        part("concept").hidden = false;
    }
    part("unit").href = `/search?q=${encodeURIComponent(entry.text)}`;
    said(finding, part("said"));
    part("sentence").lang = entry.lang;
    part("sentence").append(...marked(entry.text, finding.start, finding.end));
    const beside = entry.counterpart;
    const place = beside && finding.places?.find(place => place.side !== finding.side);
    if (beside) {
        part("counterpart").lang = beside.lang;
        part("counterpart").append(...(place ? marked(beside.text, place.start, place.end) : [beside.text]));
    } else {
        part("counterpart").remove();
    }
    if (canFix && finding.correction && finding.side === "target") {
        part("fix").hidden = false;
        part("fix").textContent = word("script-fix", finding.correction);
    } else if (finding.prefer) {
        part("write").textContent = word("script-write", finding.prefer);
    }
    element.addEventListener("focusin", () => choose(entry));
    part("fix").addEventListener("click", () => fix(entry, true));
    part("undo").addEventListener("click", () => undo(entry));
    entry.element = element;
    return element;
}

const groupOf = entry => grouping.value === "" ? "" : entry.finding[grouping.value] ?? "";

/** The list that a finding stands in, with its heading. */
function listFor(entry) {
    const key = groupOf(entry);
    let group = [...groups.children].find(group => group.dataset.key === key);
    if (!group) {
        group = document.createElement("section");
        group.dataset.key = key;
        const heading = document.createElement("h2");
        if (grouping.value === "concept") {
            heading.textContent = key
                ? `${entry.finding.prefer ?? key}` : word("script-findings-rest");
        } else if (grouping.value === "rule") {
            heading.textContent = word(`script-rule-${key}`);
        }
        const list = document.createElement("ol");
        const count = document.createElement("span");
        count.className = "soft";
        if (grouping.value) {
            heading.append(" ", count);
            group.append(heading);
        }
        group.append(list);
        groups.append(group);
    }
    return group.querySelector("ol");
}

/** Adds a finding after another, or at the end; within its group it stands where the memory has it. */
function add(value, after = entries.at(-1)) {
    const entry = { ...value };
    const index = entries.indexOf(after) + 1;
    entries.splice(index, 0, entry);
    const next = entries.slice(index + 1).find(other => groupOf(other) === groupOf(entry));
    const element = make(entry);
    if (next) next.element.before(element);
    else listFor(entry).append(element);
    return entry;
}

function remove(entry) {
    const group = entry.element.closest("section");
    entry.element.remove();
    if (!group.querySelector("li")) group.remove();
    entries = entries.filter(other => other !== entry);
}

function showCounts() {
    const format = new Intl.NumberFormat(document.documentElement.lang);
    const fixed = entries.filter(entry => entry.operation).length;
    const found = entries.length;
    const parts = [word("script-findings-count", format.format(found), format.format(units))];
    if (fixed) parts.push(word("script-findings-fixed", format.format(fixed)));
    if (isReading) parts.push(word("script-findings-reading"));
    else if (next === null) parts.push(word(found ? "script-findings-end" : "script-findings-none"));
    counts.textContent = parts.join(" · ");
    for (const group of groups.children) {
        const count = group.querySelector("h2 span");
        if (count) count.textContent = `(${group.querySelectorAll("li:not(.is-fixed)").length})`;
    }
    const fixable = entries.filter(isFixable).length;
    if (fixAll) {
        fixAll.disabled = fixable === 0;
        fixAll.textContent = word("script-fix-all", format.format(fixable));
    }
}

// MARK: - Correcting

const isFixable = entry => canFix && entry.finding.side === "target" && entry.finding.correction !== undefined
    && !entry.operation && !entry.hasFailed && !entry.isBusy;

/** Puts the findings of a unit as they are now in the place of those that are open; what was corrected stays in sight. */
async function refresh(unit, after) {
    const found = await readUnit(unit);
    const old = entries.filter(entry => entry.unit === unit && !entry.operation && entry !== after);
    let last = after;
    for (const value of found) last = add(value, last);
    // Last, so that no group goes and comes again at the end.
    for (const entry of old) remove(entry);
}

/** Returns whether it was corrected. */
async function fix(entry, isAlone) {
    if (!isFixable(entry)) {
        if (!entry.operation) say(word("script-nothing-to-fix"));
        return false;
    }
    const { unit, lang, finding } = entry;
    const part = name => entry.element.querySelector(`.${name}`);
    entry.isBusy = true;
    let isFixed = false;
    try {
        const answer = await api("POST", `/api/v1/glossary/fixes?${query({})}`, { unit, lang, start: finding.start,
            end: finding.end, fingerprint: finding.fingerprint, correction: finding.correction });
        entry.operation = answer.operation;
        isFixed = true;
        entry.element.classList.add("is-fixed");
        const length = encoder.encode(answer.after).length - encoder.encode(answer.before).length
            + finding.end - finding.start;
        part("sentence").replaceChildren(...marked(answer.after, finding.start, finding.start + length));
        part("done").textContent = word(answer.isMerged ? "script-fixed-merged" : "script-fixed");
        part("done").hidden = false;
        part("undo").hidden = false;
        if (document.activeElement === part("fix")) part("undo").focus();
        part("fix").hidden = true;
        if (isAlone) say(word("script-fixed-as", finding.surface));
        if (!answer.isMerged) await refresh(unit, entry);
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (!isFixed) failed(entry, error);
        else say(error.said, true);
    }
    entry.isBusy = false;
    showCounts();
    return isFixed;
}

function failed(entry, error) {
    entry.hasFailed = true;
    const place = entry.element.querySelector(".failed");
    place.textContent = error.status === 409 ? word("script-is-changed") : error.said;
    place.hidden = false;
    entry.element.querySelector(".fix").hidden = true;
    if (error.answer?.text) entry.element.querySelector(".sentence").textContent = error.answer.text;
    if (error.status !== 409 || !error.answer) say(error.said, true);
}

async function undo(entry) {
    if (!entry.operation || entry.isBusy) return;
    entry.isBusy = true;
    try {
        await api("POST", `/api/v1/history/${entry.operation}/undo`);
        const position = entries.indexOf(entry);
        entry.operation = null;
        await refresh(entry.unit, entry);
        remove(entry);
        (entries[position] ?? entries.at(-1))?.element.focus();
        say(word("script-undone"));
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.said, true);
    }
    entry.isBusy = false;
    showCounts();
}

/** Each correction is a request, and a step of history, of its own: what is wrong with one stops no other. */
async function fixEach() {
    isStopped = false;
    fixAll.hidden = true;
    stop.hidden = false;
    stop.focus();
    progress.hidden = false;
    progress.value = 0;
    progress.max = entries.filter(isFixable).length;
    let fixed = 0;
    for (let entry; !isStopped && progress.value < progress.max && (entry = entries.find(isFixable));) {
        if (await fix(entry, false)) fixed += 1;
        progress.value += 1;
    }
    progress.hidden = true;
    stop.hidden = true;
    fixAll.hidden = false;
    fixAll.focus();
    const left = entries.filter(entry => !entry.operation).length;
    say(isStopped ? word("script-stopped", fixed) : word("script-all-fixed", fixed, left));
    showCounts();
}

// MARK: - Moving

let chosen = null;

function choose(entry) {
    chosen?.element.classList.remove("is-chosen");
    chosen = entry;
    entry.element.classList.add("is-chosen");
}

function move(step) {
    const elements = [...groups.querySelectorAll("li")];
    const index = chosen ? elements.indexOf(chosen.element) : -1;
    const element = elements[index < 0 ? 0 : index + step];
    element?.focus();
    element?.scrollIntoView({ block: "nearest" });
    if (!element && step > 0 && !goOn.hidden) goOn.focus();
}

document.addEventListener("keydown", async event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const isInside = groups.contains(event.target);
    const isMove = { j: 1, k: -1, ...(isInside && { ArrowDown: 1, ArrowUp: -1 }) }[event.key];
    if (isMove) {
        move(isMove);
    } else if (event.key === "f" && chosen) {
        const entry = chosen;
        if (await fix(entry, true) && chosen === entry) move(1);
    } else if (event.key === "u" && (chosen?.operation || entries.some(entry => entry.operation))) {
        // The one just corrected is the one before where one is now.
        undo(chosen?.operation ? chosen : lastFixed());
    } else {
        return;
    }
    event.preventDefault();
});

const lastFixed = () => entries.filter(entry => entry.operation).reduce((a, b) => a.operation > b.operation ? a : b);

goOn.addEventListener("click", async () => {
    const last = entries.at(-1);
    await read();
    (entries[entries.indexOf(last) + 1] ?? last)?.element.focus();
});
fixAll?.addEventListener("click", fixEach);
stop?.addEventListener("click", () => { isStopped = true; });
document.querySelector("#finding-filters [name=rule]").addEventListener("change", event => event.target.form.submit());
grouping.addEventListener("change", () => {
    groups.replaceChildren();
    for (const entry of entries) listFor(entry).append(entry.element);
    showCounts();
});

read();
