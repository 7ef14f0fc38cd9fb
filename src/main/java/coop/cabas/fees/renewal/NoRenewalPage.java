package coop.cabas.fees.renewal;

import coop.cabas.shared.Message;
import coop.cabas.ui.Page;

/**
 * A link that opens nothing: unknown, too old or taken back; or whatever link, after too many wrong ones.
 *
 * @param answer 404, or 429 after too many
 */
public record NoRenewalPage(Message why, int answer) implements Page {

    @Override
    public int status() {
        return answer;
    }
}
