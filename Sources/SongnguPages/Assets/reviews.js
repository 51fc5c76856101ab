// The list of reviews: a pair of texts is pasted, dropped or chosen, and aligned.

import { api, say, trying, word } from "./songngu.js";

/** Of a file: as Base64 in JSON it must stay below what the server takes. */
const largest = 5 << 20;

class SideInput {
    constructor(element) {
        this.element = element;
        this.side = element.dataset.side;
        this.area = element.querySelector("textarea");
        this.picker = element.querySelector("input[type=file]");
        this.output = element.querySelector("output");
        this.forget = element.querySelector(".forget");
        this.file = null;
        this.picker.addEventListener("change", () => this.take(this.picker.files[0]));
        this.forget.addEventListener("click", () => {
            this.take(null);
            this.area.focus();
        });
        element.addEventListener("dragover", (event) => {
            event.preventDefault();
            element.classList.add("over");
        });
        element.addEventListener("dragleave", () => element.classList.remove("over"));
        element.addEventListener("dragstart", () => { this.isOwnDrag = true; });
        element.addEventListener("dragend", () => { this.isOwnDrag = false; });
        element.addEventListener("drop", (event) => this.drop(event));
    }

    drop(event) {
        this.element.classList.remove("over");
        // Words that are moved within the text.
        if (this.isOwnDrag) return;
        event.preventDefault();
        const { files } = event.dataTransfer;
        if (files.length) return this.take(files[0]);
        const text = event.dataTransfer.getData("text/html") || event.dataTransfer.getData("text/plain");
        if (text) {
            this.take(null);
            this.area.value = text;
        }
    }

    /** A file goes before what is typed, and says so. */
    take(file) {
        if (file && file.size > largest) {
            say(word("script-reviews-too-large", file.name), true);
            file = null;
        }
        this.file = file ?? null;
        this.output.textContent = this.file?.name ?? "";
        this.forget.hidden = !this.file;
        this.area.disabled = Boolean(this.file);
        if (!this.file) this.picker.value = "";
    }

    get isEmpty() {
        return !this.file && !this.area.value.trim();
    }

    /** What the API takes as one side of a pair. */
    async request() {
        if (!this.file) return { text: this.area.value };
        return { name: this.file.name, data: await base64(this.file) };
    }
}

function base64(file) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(file);
    });
}

const form = document.getElementById("begin");
const [source, target] = [...form.querySelectorAll(".side")].map((element) => new SideInput(element));
// A file that misses a field would be opened in place of the page.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => event.target.matches?.("textarea") || event.preventDefault());

form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const missing = [source, target].find((side) => side.isEmpty);
    if (missing) {
        say(word("script-reviews-missing"), true);
        return missing.area.focus();
    }
    const button = form.querySelector("button.primary");
    button.disabled = true;
    say(word("script-reviews-aligning"));
    try {
        const pair = { source: await source.request(), target: await target.request() };
        await trying(async () => {
            const { id } = await api("POST", "/api/v1/reviews", pair);
            location.assign(`/reviews/${id}`);
        });
    } catch (error) {
        // Of the reader of files: it was moved or changed since it was chosen.
        if (!(error instanceof DOMException)) throw error;
        say(word("script-reviews-unreadable"), true);
    } finally {
        button.disabled = false;
    }
});
