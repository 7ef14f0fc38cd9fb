package coop.cabas.shares.assembly;

import coop.cabas.audit.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who writes, as they are called now. */
@Component
class Signature {

    private final ObjectProvider<Actor.Source> actors;

    Signature(ObjectProvider<Actor.Source> actors) {
        this.actors = actors;
    }

    String label() {
        var source = actors.getIfAvailable();
        return (source == null ? Actor.PROGRAM : source.current()).label();
    }
}
