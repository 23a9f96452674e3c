/** Timers by name: setting one again replaces it, and all stop together. */
export class Timers {
    /** @type {Map<string, ReturnType<typeof setTimeout>>} */
    running = new Map();

    /** @param {string} name @param {number} ms @param {() => void} run */
    set(name, ms, run) {
        this.clear(name);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- stopped with the component that holds the timers
        this.running.set(name, setTimeout(run, ms));
    }

    /** @param {string} name */
    clear(name) {
        clearTimeout(this.running.get(name));
        this.running.delete(name);
    }

    clearAll() {
        this.running.forEach((timer) => clearTimeout(timer));
        this.running.clear();
    }
}
