package coop.cabas.members;

import coop.cabas.access.Caller;
import coop.cabas.shared.NotFound;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whoever acts, as a member. */
@Component
public class Myself {

    private final Caller caller;
    private final Directory directory;

    Myself(Caller caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /** Empty for a stranger, and for whoever has an account and no file. */
    public Optional<Member> member() {
        return caller.account().flatMap(directory::of);
    }

    /** @throws NotFound for whoever has no file: what is a member's own is not there for them */
    public Member me() {
        return member().orElseThrow(() -> new NotFound("me"));
    }

    /** @throws NotFound as {@link #me} */
    public MemberId id() {
        return me().id();
    }
}
