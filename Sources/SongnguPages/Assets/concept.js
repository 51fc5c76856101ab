// A concept's page: retire it, take it into use, remove it.
import { api, say, word, Refused } from "/assets/songngu.js";

const concept = document.getElementById("concept");
const { api: path, page, revision } = concept.dataset;
const kept = "songngu-message";

/** Shows the page anew, with something to say there. */
function show(address, message) {
    if (message) sessionStorage.setItem(kept, message);
    if (address === location.pathname) location.reload();
    else location.assign(address);
}

async function change(ask) {
    try {
        const answer = await ask();
        show(answer.concept ? page : "/glossary");
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.answer?.present || error.status === 404) show(page, word("script-concept-changed"));
        else say(error.said, true);
    }
}

for (const button of document.querySelectorAll("[data-action]")) {
    button.addEventListener("click", () => change(() => api("POST", `${path}/${button.dataset.action}`, { revision })));
}

const dialog = document.getElementById("remove-dialog");
document.getElementById("remove")?.addEventListener("click", () => dialog.showModal());
dialog?.addEventListener("close", () => {
    if (dialog.returnValue === "remove") change(() => api("DELETE", `${path}?revision=${encodeURIComponent(revision)}`));
    dialog.returnValue = "";
});

const message = sessionStorage.getItem(kept);
if (message) {
    sessionStorage.removeItem(kept);
    say(message, true);
}
