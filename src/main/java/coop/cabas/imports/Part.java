package coop.cabas.imports;

import coop.cabas.shared.Message;

/** A part of one progress bar, in thousandths of the whole: reading, then writing. */
record Part(Progress whole, int from, int to) implements Progress {

    private static final int WHOLE = 1_000;

    static Part reading(Progress whole) {
        return new Part(whole, 0, 400);
    }

    static Part writing(Progress whole) {
        return new Part(whole, 400, WHOLE);
    }

    @Override
    public void at(int done, int total, Message doing) {
        whole.at((int) (from + (long) (to - from) * done / Math.max(total, 1)), WHOLE, doing);
    }
}
