package coop.cabas.access;

import coop.cabas.shared.Message;
import org.springframework.security.core.AuthenticationException;

/** Nobody was signed in. Says as little as possible: the same for a wrong password, an unknown and a shut account. */
public final class SignInRefused extends AuthenticationException {

    private final transient Message reason;

    SignInRefused(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
