package coop.cabas.fees.bank;

import java.util.List;

/** A file is read, but nobody said yet which of its columns holds what. */
final class UnknownColumns extends RuntimeException {

    private final transient List<String> headers;

    UnknownColumns(List<String> headers) {
        super("columns of a bank file");
        this.headers = headers;
    }

    /** As {@link Columns#plain} writes them. */
    List<String> headers() {
        return headers;
    }
}
