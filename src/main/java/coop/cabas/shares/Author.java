package coop.cabas.shares;

import coop.cabas.audit.Actor;
import org.springframework.beans.factory.ObjectProvider;

/** Who writes, as they are called now: kept in the register even when they are renamed. */
final class Author {

    private Author() {}

    static String of(ObjectProvider<Actor.Source> actors) {
        var source = actors.getIfAvailable();
        return (source == null ? Actor.PROGRAM : source.current()).label();
    }
}
