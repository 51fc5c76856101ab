// What the scripts of all pages share: words, requests, messages.

/** The page's words for scripts, by key, in the page's language; {0}, {1} … stand for what is put in. */
const words = JSON.parse(document.getElementById("words").textContent);

export function word(key, ...values) {
    return (words[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

/** A request that the server has not done, with its answer; `said` is why, in the page's language. */
export class Refused extends Error {
    constructor(status, answer) {
        const { code, message } = answer?.error ?? { code: "failed", message: word("script-failed", status) };
        super(message);
        this.status = status;
        this.code = code;
        this.answer = answer;
        this.said = answer?.error && words[`script-refused-${code}`] ? word(`script-refused-${code}`, message) : message;
    }
}

/** Asks the API, and returns the object it answers with, or nothing. Throws Refused. */
export async function api(method, path, body) {
    const headers = { Accept: "application/json" };
    if (method !== "GET") headers["X-CSRF-Token"] = document.querySelector("meta[name=csrf-token]").content;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    let response;
    try {
        response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch {
        throw new Refused(0, { error: { code: "unreachable", message: word("script-unreachable") } });
    }
    const text = await response.text();
    const answer = text && response.headers.get("Content-Type")?.startsWith("application/json") ? JSON.parse(text) : null;
    if (!response.ok) throw new Refused(response.status, answer);
    return answer;
}

/** Says something at the foot of the page, and to screen readers; an error stays until it is followed by another. */
export function say(message, isError = false) {
    const status = document.getElementById("status");
    status.textContent = message;
    status.classList.toggle("error", isError);
    status.hidden = !message;
    clearTimeout(say.timer);
    if (message && !isError) say.timer = setTimeout(() => say(""), 6000);
}

/** Does something and says what went wrong, if anything did. */
export async function trying(action) {
    try {
        return await action();
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.said, true);
    }
}
