package coop.cabas.fees.renewal;

import coop.cabas.ui.Page;

/** A link that opens nothing: unknown, too old or taken back. */
public record NoRenewalPage() implements Page {

    @Override
    public int status() {
        return 404;
    }
}
