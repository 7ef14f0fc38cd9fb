package coop.cabas.outbound;

import java.net.UnknownHostException;

/** A name stands for an address that is not of the Internet. */
final class NotPublic extends UnknownHostException {

    NotPublic(String host) {
        super(host);
    }
}
