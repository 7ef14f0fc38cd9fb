package coop.cabas.imports;

import coop.cabas.shared.Message;

/** Tells how far long work has come, for a progress bar. Cheap to call often. */
public interface Progress {

    /** For work that nobody watches. */
    Progress SILENT = (done, total, doing) -> {};

    /**
     * @param done steps done
     * @param total steps in all, at least 1
     * @param doing what is being done now
     */
    void at(int done, int total, Message doing);
}
